import type { ComplaintContext, End } from './context.ts';
import type { ComplaintEventType, ComplaintMessage } from './events.ts';
import { publicState } from './public-state.ts';
import { refusalOf } from './refusals.ts';

/** What is looked at: the chart's state value and context, live or restored. */
export interface ComplaintState {
  readonly value: unknown;
  readonly context: ComplaintContext;
}

/**
 * Why this event cannot be sent now, in a sentence that says what to do instead; undefined when it can. With the message
 * itself its payload is looked at too.
 */
export function explainBlocked(
  state: ComplaintState,
  type: ComplaintEventType,
  message?: ComplaintMessage,
): string | undefined {
  return byState(state, type) ?? refusalOf(state.context, type, message);
}

/** What only the chart's state tells. */
function byState({ value, context }: ComplaintState, type: ComplaintEventType): string | undefined {
  if (context.ending) return whenEnding(value, context.ending.as, type);
  return type === 'investigate' ? whyNotInvestigate({ value, context }) : undefined;
}

function whyNotInvestigate(snapshot: ComplaintState): string | undefined {
  const state = publicState(snapshot);
  if (state === 'acknowledged') return undefined;
  if (state === 'escalated')
    return "It is escalated: record progress with 'checkIn', answer, or stand the escalation down first.";
  return state === 'received'
    ? 'It is not acknowledged yet: the customer must know first who has it and by when.'
    : `It is ${state} already.`;
}

const whileEnding: readonly ComplaintEventType[] = [
  'note',
  'customerSaid',
  'correctContact',
  'refundFailed',
  'resend',
  'toldOtherwise',
  'documentIncident',
  'safetyCall',
];

function whenEnding(value: unknown, as: End['as'], type: ComplaintEventType): string | undefined {
  const over = `The case is ${as === 'referredOut' ? 'referred out' : as}: open a new one if it comes up again.`;
  const waits =
    value === 'ending' || (typeof value === 'object' && value !== null && 'lastWordLost' in value);
  return waits && whileEnding.includes(type) ? undefined : over;
}
