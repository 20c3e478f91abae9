import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { acknowledgedBy, waysNow } from './acknowledging.ts';
import { whyNotChoose, whyNotDecide, whyNotOffer } from './compensation-refusals.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar, closeOfDate, holdsUntil } from './deadlines.ts';
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
import type { ComplaintMessage } from './events.ts';
import { whyNotThen, whyTooFar } from './horizon.ts';
import { dateToTell } from './told-date.ts';
import { answerPaused, whyNotWait } from './waiting.ts';
import { departmentOf, isUnderWay, latest } from './letters.ts';

type Of<K extends ComplaintMessage['type']> = Extract<ComplaintMessage, { type: K }>;

/**
 * Why the case does not take this message as it is, in a sentence that says what to do instead; undefined when it does.
 * Looks at data only: whether the state takes the event at all is in blocked.ts.
 */
export function refusalOf(context: ComplaintContext, event: ComplaintMessage): string | undefined {
  switch (event.type) {
    case 'acknowledge':
      return whyNotAcknowledge(context) ?? whyNotThisWay(context, event) ?? whyNotThen(context, event);
    case 'route':
      return whyNotRoute(context) ?? whyNotTopic(context, event);
    case 'refer':
      return whyNotReferTo(context, event);
    case 'answer':
      return whyNotAnswer(context) ?? whyNotThen(context, event);
    case 'renew':
      return whyNotRenew(context) ?? whyNotDate(context, event);
    case 'resend':
      return whyNotResend(context, event.payload.effectId);
    case 'waitForCustomer':
      return whyNotWait(context);
    case 'offerCompensation':
      return whyNotOffer(context, event.payload);
    case 'approveCompensation':
    case 'declineCompensation':
      return whyNotDecide(context, event.actor);
    case 'chooseCompensation':
      return whyNotChoose(context, event.payload);
    case 'toldOtherwise':
      return whyNotToldOtherwise(context, event.payload.effectId);
    case 'escalate':
      return whyNotEscalate(context, event.payload);
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
      return whyNotReferOut(context, event.payload.to);
    case 'respond':
      return whyNotThen(context, event);
    case 'investigate':
    case 'note':
    case 'customerSaid':
    case 'notSolved':
    case 'withdraw':
    case 'correctContact':
      return undefined;
    default:
      return event satisfies never;
  }
}

export function whyNotAcknowledge(context: ComplaintContext): string | undefined {
  if (context.acknowledgedAt !== undefined) return 'It is acknowledged already.';
  if (context.reopened > 0) return 'It is reopened: the customer is told owner and date by itself.';
  if (waysNow(context).length === 0) {
    return isUnderWay(latest(context, 'acknowledgement'))
      ? 'The acknowledgement is on its way; wait for its receipt.'
      : "The acknowledgement goes out by e-mail by itself as soon as an owner is known: send 'route' or 'refer'.";
  }
  if (!context.owner)
    return "Nobody has the case yet, and the customer must be told who has it: send 'route' or 'refer' first.";
  return undefined;
}

function whyNotThisWay(context: ComplaintContext, { payload }: Of<'acknowledge'>): string | undefined {
  const ways = waysNow(context);
  if (ways.includes(payload.by)) return undefined;
  const rule =
    acknowledgedBy(context).how === 'verbal' ? 'is acknowledged in the conversation' : 'can be acknowledged';
  return `A case that came by ${context.channel} ${rule} by: ${ways.join(', ')}; not by ${payload.by}.`;
}

export function whyNotRoute({ owner }: ComplaintContext): string | undefined {
  return (
    owner && `${owner.name}, ${owner.departmentTitle}, has the case already: send 'refer' to pass it on.`
  );
}

function whyNotTopic({ policy }: ComplaintContext, { payload }: Of<'route'>): string | undefined {
  const topics = Object.keys(policy.routing.value.topics);
  return topics.includes(payload.topic)
    ? undefined
    : `The policy has no topic '${payload.topic}'; choose one of: ${topics.join(', ')}.`;
}

function whyNotReferTo(context: ComplaintContext, { payload }: Of<'refer'>): string | undefined {
  const { policy, channel } = context;
  if (context.answered)
    return "The case is answered: it can be referred again when the customer says 'notSolved'.";
  if (!departmentOf(policy, payload.department)) {
    const known = policy.departments.map(({ id }) => id);
    return `The policy has no department '${payload.department}'; choose one of: ${known.join(', ')}.`;
  }
  if (payload.callBack === undefined && policy.forwarding.callBackOnTransferFrom.value.includes(channel)) {
    return "The customer is being transferred from a call or visit: take the call-back number and send it as 'callBack'.";
  }
  if (payload.expectedBy === undefined) return undefined;
  const tooFar = whyTooFar(context, payload.expectedBy);
  if (tooFar !== undefined) return tooFar;
  const day = closeOfDate(answerCalendar(context), payload.expectedBy);
  if (!('at' in day)) return closedDay(payload.expectedBy, day);
  if (day.at <= context.at) return `${payload.expectedBy} is over; choose a later date.`;
  if (day.at <= dateToTell(context)) return undefined;
  return `The answer is due by ${shortDate(context, dateToTell(context))}: no department can be expected later; renew the date first.`;
}

/** Only an answer that cannot be delivered may be given again. */
export function whyNotAnswer(context: ComplaintContext): string | undefined {
  if (!context.answered || latest(context, 'answer')?.status === 'needs-person') return undefined;
  return 'It is answered, and the answer is on its way or has arrived.';
}

/** While the clock waits for the customer there is no date to put off. */
export function whyNotRenew(context: ComplaintContext): string | undefined {
  return context.waiting && answerPaused(context)
    ? 'The date waits for the reply of the customer, who is told the new one then.'
    : undefined;
}

function whyNotDate(context: ComplaintContext, { payload }: Of<'renew'>): string | undefined {
  const tooFar = whyTooFar(context, payload.newDate);
  if (tooFar !== undefined) return tooFar;
  const due = holdsUntil(context);
  const day = closeOfDate(answerCalendar(context), payload.newDate);
  if (!('at' in day)) return closedDay(payload.newDate, day);
  if (day.at <= context.at) return `${payload.newDate} is over; choose a later date.`;
  if (day.at > due) return undefined;
  return `The answer is due by ${shortDate(context, due)} already; a new date must be later.`;
}

export function whyNotResend({ letters }: ComplaintContext, effectId?: string): string | undefined {
  const waiting = letters.filter(({ status }) => status === 'needs-person');
  if (waiting.length === 0) return 'No receipt needs a person.';
  if (effectId === undefined || waiting.some((letter) => letter.effectId === effectId)) return undefined;
  const known = waiting.map((letter) => `${letter.effectId} (${letter.title})`);
  return `The effect '${effectId}' needs no person; these do: ${known.join(', ')}.`;
}

function closedDay(date: string, day: { readonly reason: string; readonly next: string }): string {
  return `${date} is no business day (${day.reason}); the next one is ${day.next}.`;
}

function shortDate(context: ComplaintContext, at: number): string {
  const { timeZone } = answerCalendar(context);
  return `${formatInstant(at, timeZone)} (${cityOf(timeZone)})`;
}
