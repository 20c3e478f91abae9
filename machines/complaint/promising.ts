import { businessDaysBetween } from '../../policies/calendar/business-days.ts';
import type { Budget } from '../../policies/calendar/calendar.ts';
import { businessMinutesBetween } from '../../policies/calendar/operations.ts';
import { formatInstant } from '../../policies/calendar/format.ts';
import { minute } from '../../policies/calendar/zone.ts';
import { promisedTitles, type Commitment } from '../case/commitment.ts';
import { offersInWords } from '../case/compensation.ts';
import type { Granted } from '../case/compensation-ways.ts';
import type { Actor } from '../case/interaction.ts';
import { calendarOf, type Clock } from '../clocks/clock.ts';
import { dueOf } from '../clocks/due-of.ts';
import { rederive } from '../clocks/rederive.ts';
import { startClock } from '../clocks/start-clock.ts';
import { stopClock } from '../clocks/stop-clock.ts';
import { applied } from '../case/applied.ts';
import { promised, settledBy } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { answerCalendar, closeOfDate } from './deadlines.ts';
import { heard } from '../case/heard.ts';
import type { Payloads } from './payloads.ts';
import { clockOfPromise, isCallBack, isThing, nextClockName, promiseMeant } from './promises-owed.ts';
import { saidAndUnderstood } from './understood.ts';

/** A call-back is promised: a clock like any other, due at the time that was told or else within the policy's [CSP-LIMBO-2]. */
export function callBackPromised(
  context: ComplaintContext,
  { by, number, subject }: Payloads['promiseCallBack'],
  occurredAt: number,
  who: Actor,
): Change {
  const rule = context.policy.callBack?.within.value;
  if (!rule) return {};
  const budget = by === undefined ? rule.budget : untilTime(context, rule.calendar, occurredAt, by);
  const name = nextClockName(context.clocks, 'call-back');
  const clock = clockOn(rule.calendar, name, promisedTitles.callBack, budget, occurredAt);
  const dueAt = by ?? dueOf(clock, context.policy.calendars).at;
  const said = {
    what: `Promised a call-back by ${inWords(context, dueAt)}`,
    channel: context.channel,
    words: [subject, number],
  };
  return applied(
    context,
    (next) => heard(next, said, occurredAt, who, 'out'),
    (next) => begun(next, clock, 'callBack', occurredAt, dueAt),
  );
}

/** Something promised with an answer that the customer has since `at` [CSP-PROM-1]. */
export function promisedWithAnswer(
  context: ComplaintContext,
  about: 'repair' | 'thing',
  at: number,
  dueAt: number,
): Change {
  const calendar = context.policy.answer.within.value.calendar;
  const name = nextClockName(context.clocks, 'promised');
  const clock = clockOn(calendar, name, promisedTitles[about], untilDate(context, at, dueAt), at);
  return begun(context, clock, about, at, dueAt);
}

/**
 * What people of ours must do for a compensation that is granted: owed from now on, by the policy's time for it, whatever
 * becomes of the letter that says so; undefined in a case that began under a policy without one [SUP-COMP-2] [CSP-PROM-1].
 */
export function compensationOwed(
  context: ComplaintContext,
  { id, choice }: Granted,
): { readonly by: number; readonly change: Change } | undefined {
  const { policy, clocks, at } = context;
  const within = policy.compensation?.givenWithin?.value;
  if (!within) return undefined;
  const { budget, calendar } = within;
  const title = `${promisedTitles.compensation} (${offersInWords([choice])})`;
  const clock = clockOn(calendar, nextClockName(clocks, 'compensation'), title, budget, at);
  const by = dueOf(clock, policy.calendars).at;
  return { by, change: begun(context, clock, 'compensation', at, by, { title, compensation: id }) };
}

function begun(
  context: ComplaintContext,
  clock: Clock,
  about: Commitment['about'],
  at: number,
  dueAt: number,
  called: Partial<Pick<Commitment, 'title' | 'compensation'>> = {},
): Change {
  const told = promised(context, { about, at, dueAt, clock: clock.name, ...called });
  return told.commitments ? { ...told, clocks: [...context.clocks, clock] } : {};
}

/** The customer was called: logged, and the promise is kept if it was in time; however late, nothing is owed any more [CSP-LIMBO-2]. */
export function calledBack(
  context: ComplaintContext,
  payload: Payloads['calledBack'],
  at: number,
  who: Actor,
): Change {
  const meant = promiseMeant(context, payload.commitment, isCallBack);
  const what = saidAndUnderstood('Called back', payload);
  const said = { what, channel: 'phone', words: [payload.text] };
  return applied(context, done(meant, at), (next) => heard(next, said, at, who, 'out'));
}

/** What was promised with the answer is done. */
export function fulfilled(
  context: ComplaintContext,
  { text, commitment }: Payloads['fulfil'],
  at: number,
  who: Actor,
): Change {
  const meant = promiseMeant(context, commitment, isThing);
  const what = meant ? `Done as promised: ${meant.title.toLowerCase()}` : 'Done';
  return applied(context, done(meant, at), (next) =>
    heard(next, { what, channel: 'note', words: [text] }, at, who, 'internal'),
  );
}

function done(meant: Commitment | undefined, at: number): (context: ComplaintContext) => Change {
  return ({ clocks, commitments, policy }) => ({
    commitments: commitments.map((each) => (each === meant ? settledBy(each, at) : each)),
    clocks: clocks.map((clock) =>
      clock.name === meant?.clock ? stopClock(clock, at, policy.calendars) : clock,
    ),
  });
}

/** The customer was told another date at `at`: in time the promise is renewed, later it stays broken; the clock moves [CSP-PROM-1]. */
export function putOff(
  context: ComplaintContext,
  { commitment, newDate, by, reason, channel }: Payloads['putOff'],
  at: number,
  who: Actor,
): Change {
  const meant = promiseMeant(context, commitment, () => true);
  const clock = meant && clockOfPromise(context, meant);
  const day = newDate === undefined ? undefined : closeOfDate(answerCalendar(context), newDate);
  const dueAt = by ?? (day && 'at' in day ? day.at : undefined);
  if (!meant || !clock || dueAt === undefined) return {};
  const { about } = meant;
  const budget = isCallBack(meant)
    ? untilTime(context, clock.calendar, clock.startedAt, dueAt)
    : untilDate(context, clock.startedAt, dueAt);
  const change = { at: context.at, reason: 'put off', budget };
  const moved = rederive(clock, change, context.policy.calendars);
  const what = `Told another date: ${meant.title.toLowerCase()} by ${inWords(context, dueAt)}`;
  return applied(
    context,
    (next) => heard(next, { what, channel, words: [reason] }, at, who, 'out'),
    (next) =>
      promised(
        next,
        { about, at, dueAt, clock: clock.name, instead: meant },
        { because: 'another date was told', reason },
      ),
    ({ clocks }) => ({ clocks: clocks.map((each) => (each === clock ? moved : each)) }),
  );
}

function clockOn(calendar: string, name: string, title: string, budget: Budget, at: number): Clock {
  // From the whole minute on, so that a time that was told is a whole number of minutes away.
  const startedAt = Math.floor(at / minute) * minute;
  return startClock({ name, title, budget, calendar, startedAt, pausable: false });
}

/** Open time from an instant to another, whole minutes. */
export function untilTime({ policy }: ComplaintContext, key: string, from: number, to: number): Budget {
  const calendar = calendarOf({ name: 'call-back', calendar: key }, policy.calendars);
  const start = Math.floor(from / minute) * minute;
  return { amount: businessMinutesBetween(calendar, start, to), unit: 'business-minutes' };
}

function untilDate(context: ComplaintContext, from: number, to: number): Budget {
  return { amount: businessDaysBetween(answerCalendar(context), from, to), unit: 'business-days' };
}

function inWords(context: ComplaintContext, at: number): string {
  return formatInstant(at, answerCalendar(context));
}
