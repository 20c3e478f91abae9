import { applyBudget } from '../../policies/calendar/operations.ts';
import { calendarOf } from '../clocks/clock.ts';
import { answerCalendar } from './deadlines.ts';
import { isoDate, dateOf } from '../../policies/calendar/zone.ts';
import type { ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { closeToPromise, shortDate, whyNotCallBackBy } from './promisable.ts';
import { isCallBack, isThing, promiseMeant, promisesOwed } from './promises-owed.ts';
import type { Commitment } from '../case/commitment.ts';
import { whyUnclear } from './understood.ts';

/** Only where the policy says how call-backs are kept, at a time when somebody is there [CSP-LIMBO-2] [CSP-PROM-3]. */
export function whyNotPromiseCallBack(
  context: ComplaintContext,
  message?: MessageOf<'promiseCallBack'>,
): string | undefined {
  const { policy } = context;
  if (!policy.callBack) return `The policy '${policy.id}' knows no call-backs: tell a date with 'renew'.`;
  if (!message) return undefined;
  const { budget, calendar } = policy.callBack.within.value;
  const { by } = message.payload;
  const impossible = by === undefined ? undefined : whyNotCallBackBy(context, by, calendar);
  if (impossible !== undefined) return impossible;
  const open = calendarOf({ name: 'call-back', calendar }, policy.calendars);
  const dueAt = by ?? applyBudget(open, message.occurredAt, budget).at;
  const same = promisesOwed(context).find((each) => isCallBack(each) && each.dueAt === dueAt);
  return (
    same &&
    `A call-back by ${shortDate(context, dueAt)} is promised already (${same.id}): send 'calledBack' or 'putOff', or promise another time.`
  );
}

/** A call that was promised is logged when it was made, and the customer has understood [SUP-COMM-2]. */
export function whyNotCalledBack(
  context: ComplaintContext,
  message?: MessageOf<'calledBack'>,
): string | undefined {
  const none = whyNotOne(
    context,
    message?.payload.commitment,
    isCallBack,
    "No call-back is promised: record a call with 'respond'.",
  );
  return none ?? (message && whyUnclear(context, message.payload));
}

export function whyNotFulfil(context: ComplaintContext, message?: MessageOf<'fulfil'>): string | undefined {
  return whyNotOne(
    context,
    message?.payload.commitment,
    isThing,
    "Nothing is promised besides the answer: record what was done with 'note'.",
  );
}

/** Another date for a call-back is a time, for anything else a day; both must be possible [CSP-PROM-3]. */
export function whyNotPutOff(context: ComplaintContext, message?: MessageOf<'putOff'>): string | undefined {
  const nothing = "Nothing is promised besides the answer, whose date is put off with 'renew'.";
  const none = whyNotOne(context, message?.payload.commitment, () => true, nothing);
  if (none !== undefined || !message) return none;
  const { commitment, newDate, by } = message.payload;
  const meant = promiseMeant(context, commitment, () => true);
  if (!meant) return nothing;
  if (isCallBack(meant)) {
    if (by === undefined || newDate !== undefined)
      return `${meant.id} is a call-back: give its new time as 'by', and no 'newDate'.`;
    return whyNotCallBackBy(context, by, context.policy.callBack?.within.value.calendar ?? '');
  }
  if (newDate === undefined || by !== undefined)
    return `${meant.id} is no call-back: give its new date as 'newDate', and no 'by'.`;
  const told = isoDate(dateOf(answerCalendar(context), meant.dueAt));
  if (newDate === told) return `${told} is the date that the customer was told already.`;
  const day = closeToPromise(context, newDate, 'with the answer');
  return typeof day === 'string' ? day : undefined;
}

function whyNotOne(
  context: ComplaintContext,
  id: string | undefined,
  fits: (commitment: Commitment) => boolean,
  nothing: string,
): string | undefined {
  const owed = promisesOwed(context).filter(fits);
  if (owed.length === 0) return nothing;
  if (id === undefined || owed.some((each) => each.id === id)) return undefined;
  const known = owed.map(
    (each) => `${each.id} (${each.title.toLowerCase()}, by ${shortDate(context, each.dueAt)})`,
  );
  return `'${id}' is not owed; these are: ${known.join(', ')}.`;
}
