import { whyNotChoose, whyNotDecide, whyNotOffer } from './compensation-refusals.ts';
import type { ComplaintContext, End } from './context.ts';
import {
  whyNotCheckIn,
  whyNotClose,
  whyNotDocument,
  whyNotEscalate,
  whyNotReferOut,
  whyNotStandDown,
  whyNotTake,
  whyNotToldOtherwise,
} from './escalation-refusals.ts';
import type { ComplaintEventType, ComplaintMessage } from './events.ts';
import { publicState } from './public-state.ts';
import { whyNotWait } from './waiting.ts';
import {
  refusalOf,
  whyNotAcknowledge,
  whyNotAnswer,
  whyNotRenew,
  whyNotResend,
  whyNotRoute,
} from './refusals.ts';

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
  return byState(state, type) ?? (message ? refusalOf(state.context, message) : byData(state.context, type));
}

/** The sentences that need no payload. */
function byData(context: ComplaintContext, type: ComplaintEventType): string | undefined {
  switch (type) {
    case 'acknowledge':
      return whyNotAcknowledge(context);
    case 'route':
      return whyNotRoute(context);
    case 'answer':
      return whyNotAnswer(context);
    case 'resend':
      return whyNotResend(context);
    case 'waitForCustomer':
      return whyNotWait(context);
    case 'renew':
      return whyNotRenew(context);
    case 'offerCompensation':
      return whyNotOffer(context);
    case 'approveCompensation':
    case 'declineCompensation':
      return whyNotDecide(context);
    case 'chooseCompensation':
      return whyNotChoose(context);
    case 'toldOtherwise':
      return whyNotToldOtherwise(context);
    case 'escalate':
      return whyNotEscalate(context);
    case 'acknowledgeEscalation':
      return whyNotTake(context);
    case 'checkIn':
      return whyNotCheckIn(context);
    case 'standDown':
      return whyNotStandDown(context);
    case 'documentIncident':
      return whyNotDocument(context);
    case 'confirmSolved':
      return whyNotClose(context);
    case 'referOut':
      return whyNotReferOut(context);
    case 'refer':
    case 'investigate':
    case 'respond':
    case 'note':
    case 'customerSaid':
    case 'notSolved':
    case 'withdraw':
    case 'correctContact':
      return undefined;
    default:
      return type satisfies never;
  }
}

function byState({ value, context }: ComplaintState, type: ComplaintEventType): string | undefined {
  if (context.ending) return whenEnding(value, context.ending.as, type);
  const state = publicState({ value });
  const answered = context.answered !== null;
  switch (type) {
    case 'investigate':
      if (state === 'acknowledged') return undefined;
      if (state === 'escalated')
        return "It is escalated: record progress with 'checkIn', answer, or stand the escalation down first.";
      return state === 'received'
        ? 'It is not acknowledged yet: the customer must know first who has it and by when.'
        : `It is ${state} already.`;
    case 'acknowledge':
      return answered ? 'It is answered: no separate acknowledgement is needed.' : undefined;
    case 'refer':
      return answered
        ? "The case is answered: it can be referred again when the customer says 'notSolved'."
        : undefined;
    case 'renew':
      return answered ? 'It is answered: no date is open.' : undefined;
    case 'confirmSolved':
    case 'notSolved':
      return answered
        ? undefined
        : "It is not answered yet: record what the customer said with 'customerSaid'.";
    case 'route':
    case 'answer':
    case 'note':
    case 'customerSaid':
    case 'withdraw':
    case 'correctContact':
    case 'resend':
    case 'respond':
    case 'offerCompensation':
    case 'approveCompensation':
    case 'declineCompensation':
    case 'chooseCompensation':
    case 'waitForCustomer':
    case 'escalate':
    case 'acknowledgeEscalation':
    case 'checkIn':
    case 'standDown':
    case 'documentIncident':
    case 'referOut':
    case 'toldOtherwise':
      return undefined;
    default:
      return type satisfies never;
  }
}

const whileEnding: readonly ComplaintEventType[] = [
  'note',
  'customerSaid',
  'correctContact',
  'resend',
  'toldOtherwise',
  'documentIncident',
];

function whenEnding(value: unknown, as: End['as'], type: ComplaintEventType): string | undefined {
  const over = `The case is ${as === 'referredOut' ? 'referred out' : as}: open a new one if it comes up again.`;
  const waits = value === 'ending' || value === 'lastWordLost';
  return waits && whileEnding.includes(type) ? undefined : over;
}
