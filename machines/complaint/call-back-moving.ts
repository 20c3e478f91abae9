import { openSlots } from '../../policies/calendar/open-slots.ts';
import { calendarOf } from '../clocks/clock.ts';
import { rederive } from '../clocks/rederive.ts';
import { applied } from '../case/applied.ts';
import type { Commitment } from '../case/commitment.ts';
import { movedByCustomer } from '../case/newest-commitments.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { promised } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import type { Payloads } from './payloads.ts';
import { shortDate } from './promisable.ts';
import { clockOfPromise, isCallBack, promiseMeant, promisesOwed } from './promises-owed.ts';
import { untilTime } from './promising.ts';

/** How often the customer has moved this call-back: it keeps its clock from time to time. */
function timesMoved({ commitments }: ComplaintContext, { clock }: Commitment): number {
  return commitments.filter((each) => each.clock === clock && each.because === movedByCustomer).length;
}

/**
 * A customer moves a call-back that is to come, to one of the times at which somebody is there, and so often as the policy lets
 * them [CSP-LIMBO-2].
 */
export function whyNotMoveCallBack(
  context: ComplaintContext,
  message?: MessageOf<'moveCallBack'>,
): string | undefined {
  const { callBack, calendars, id } = context.policy;
  if (!callBack?.moving) return `Under the policy '${id}' customers do not move call-backs: send 'putOff'.`;
  const { times, minutes, days } = callBack.moving.value;
  const movable = promisesOwed(context).filter(
    (each) => isCallBack(each) && each.status === 'open' && timesMoved(context, each) < times,
  );
  if (movable.length === 0)
    return promisesOwed(context).some(isCallBack)
      ? `The call-back was moved ${times} times already, or its time has passed: agree on another one ('putOff').`
      : 'No call-back is promised.';
  if (!message) return undefined;
  const { commitment, by } = message.payload;
  const meant = promiseMeant(context, commitment, (each) => movable.includes(each));
  if (!meant)
    return `'${commitment}' is no call-back that can be moved: ${movable.map((each) => each.id).join(', ')}.`;
  if (by === meant.dueAt) return `${shortDate(context, by)} is the time that holds already.`;
  const calendar = calendarOf({ name: 'call-back', calendar: callBack.within.value.calendar }, calendars);
  if (openSlots(calendar, context.at, { minutes, days }).some(({ to }) => to === by)) return undefined;
  return `${shortDate(context, by)} is none of the times that can be chosen now: load the page again and choose one of those shown.`;
}

/** The promise is renewed by the customer's own word, and its clock goes over to the new time [CSP-PROM-1]. */
export function callBackMoved(
  context: ComplaintContext,
  { commitment, by }: Payloads['moveCallBack'],
  at: number,
  who: Actor,
): Change {
  const meant = promiseMeant(context, commitment, isCallBack);
  const clock = meant && clockOfPromise(context, meant);
  if (!meant || !clock) return {};
  const budget = untilTime(context, clock.calendar, clock.startedAt, by);
  const moved = rederive(
    clock,
    { at: context.at, reason: movedByCustomer, budget },
    context.policy.calendars,
  );
  const what = `Moves the call-back from ${shortDate(context, meant.dueAt)} to ${shortDate(context, by)}`;
  return applied(
    context,
    (next) => heard(next, { what, channel: 'email', words: [] }, at, who, 'in'),
    (next) =>
      promised(
        next,
        { about: 'callBack', at, dueAt: by, clock: clock.name, instead: meant },
        { because: movedByCustomer },
      ),
    ({ clocks }) => ({ clocks: clocks.map((each) => (each === clock ? moved : each)) }),
  );
}
