import type { ReturnContext } from './context.ts';
import type { ReturnEventType, ReturnMessage } from './events.ts';
import { isOver } from '../goods/state-value.ts';
import { courseOf, type CourseState } from './public-state.ts';
import { refusalOf } from './refusals.ts';

/** What is looked at: the chart's state value and context, live or restored. */
export interface ReturnState {
  readonly value: unknown;
  readonly context: ReturnContext;
}

/** Where each event that is not possible anywhere is taken, and what to say elsewhere. */
const only: Readonly<Partial<Record<ReturnEventType, { at: readonly CourseState[]; else: string }>>> = {
  handedOver: {
    at: ['awaiting', 'expired'],
    else: 'No parcel is awaited that the carrier could have taken now.',
  },
  arrived: {
    at: ['preparing', 'awaiting', 'inTransit', 'lost', 'expired'],
    else: 'No parcel is awaited: note what came with a note, and open a case for it.',
  },
  parcelLost: {
    at: ['awaiting', 'inTransit', 'lost', 'expired'],
    else: 'No parcel of the customer is on its way: note what the carrier says.',
  },
  inspect: { at: ['arrived'], else: "Nothing waits for an inspection: say that the parcel 'arrived' first." },
  settle: {
    at: ['lost', 'inspected'],
    else: 'Nothing waits for a decision: what came as agreed is paid back by itself.',
  },
  settleExtra: { at: ['inspected'], else: 'No pieces were found that nobody asked for.' },
  choose: {
    at: ['preparing', 'awaiting', 'inTransit', 'lost', 'arrived', 'inspected', 'settling', 'expired', 'late'],
    else: 'There is nothing left to choose.',
  },
  takeLate: { at: ['late'], else: 'No parcel came after its label had expired.' },
  refuseLate: { at: ['late'], else: 'No parcel came after its label had expired.' },
  cancel: {
    at: ['preparing', 'awaiting', 'expired'],
    else: 'It is too late for that: the goods are on their way.',
  },
  withdraw: {
    at: ['preparing', 'awaiting', 'expired'],
    else: 'It is too late for that: the goods are on their way.',
  },
};

/** Only while the case is open. */
const whileOpen: readonly ReturnEventType[] = [
  'escalate',
  'acknowledgeEscalation',
  'checkIn',
  'standDown',
  'offerCompensation',
  'approveCompensation',
  'declineCompensation',
  'chooseCompensation',
];

/**
 * Why this event cannot be sent now, in a sentence that says what to do instead; undefined when it can. With the message
 * itself its payload is looked at too.
 */
export function explainBlocked(
  { value, context }: ReturnState,
  type: ReturnEventType,
  message?: ReturnMessage,
): string | undefined {
  const rule = only[type];
  const course = courseOf(value);
  if (isOver(value) || ((rule || whileOpen.includes(type)) && course === undefined))
    return 'The case is over: open a new one if it comes up again.';
  const refusal = refusalOf(context, type, message);
  if (refusal !== undefined) return refusal;
  return rule && course && !rule.at.includes(course) ? rule.else : undefined;
}
