import { closeOf, nextBusinessDay } from '../../policies/calendar/business-days.ts';
import { dayOf } from '../../policies/calendar/day.ts';
import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { isOpen, nextOpening } from '../../policies/calendar/is-open.ts';
import { dateOf, dayLength, isoDate } from '../../policies/calendar/zone.ts';
import { calendarOf } from '../clocks/clock.ts';
import type { ComplaintContext } from './context.ts';
import { clockOf, dueAt } from '../case/due.ts';
import { answerCalendar, closeOfDate, holdsUntil } from './deadlines.ts';
import { horizonDays, whyTooFar } from './horizon.ts';

/** Whose date it is: the answer's, that of something promised with the answer, or a department's own. */
export type Dated = 'answer' | 'with the answer' | 'department';

/** What the policy puts before it, and until when it may take, epoch ms. */
interface Step {
  readonly what: string;
  readonly until: number;
}

/** Clocks of steps that come before an answer, and of those before anything that is done because of it. */
const stepsBefore: Readonly<Record<Dated, readonly (readonly [clock: string, what: string])[]>> = {
  answer: [
    ['acknowledgement', 'the acknowledgement'],
    ['forwarding', 'the forwarding to the department'],
    ['escalation', 'the taking of the escalation'],
    ['approval', 'the approval of the compensation'],
  ],
  'with the answer': [['approval', 'the approval of the compensation']],
  department: [],
};

/** The steps that are not done yet, each with its clock's due instant: earlier nobody can count on it. */
function stepsLeft(context: ComplaintContext, dated: Dated): readonly Step[] {
  return stepsBefore[dated].flatMap(([name, what]) => {
    const clock = clockOf(context, name);
    return clock && clock.stoppedAt === undefined ? [{ what, until: dueAt(context, name) }] : [];
  });
}

/**
 * The earliest date that can be promised: a business day of the answer's calendar that is not over, when every step that remains
 * can be done by then; a new date of the answer is later than the one that holds [CSP-PROM-3].
 */
export function earliestDate(context: ComplaintContext, dated: Dated): { readonly at: number } {
  const calendar = answerCalendar(context);
  const after = dated === 'answer' ? holdsUntil(context) + 1 : 0;
  const from = Math.max(context.at + 1, after, ...stepsLeft(context, dated).map(({ until }) => until));
  const day = dayOf(calendar, dateOf(calendar, from));
  return { at: closeOf(day.business && closeOf(day) >= from ? day : nextBusinessDay(calendar, day.date)) };
}

/**
 * The close of business of a date 'YYYY-MM-DD' that can be promised, epoch ms; or why it cannot, with the earliest that
 * can [CSP-PROM-3].
 */
export function closeToPromise(
  context: ComplaintContext,
  date: string,
  dated: Dated,
): { readonly at: number } | string {
  const tooFar = whyTooFar(context, date);
  if (tooFar !== undefined) return tooFar;
  const day = closeOfDate(answerCalendar(context), date);
  const because =
    'at' in day
      ? whyTooSoon(context, date, day.at, dated)
      : `${date} is no business day (${day.reason}); the next one is ${day.next}`;
  return because === undefined && 'at' in day ? day : `${because}; ${earliest(context, dated)}.`;
}

function whyTooSoon(context: ComplaintContext, date: string, at: number, dated: Dated): string | undefined {
  if (at <= context.at) return `${date} is over`;
  const step = stepsLeft(context, dated).find(({ until }) => until > at);
  if (step) return `${date} cannot be kept: ${step.what} comes first, by ${shortDate(context, step.until)}`;
  const due = holdsUntil(context);
  if (dated !== 'answer' || at > due) return undefined;
  return `The answer is due by ${shortDate(context, due)} already, and a new date must be later`;
}

function earliest(context: ComplaintContext, dated: Dated): string {
  const { at } = earliestDate(context, dated);
  const calendar = answerCalendar(context);
  const words = formatInstant(at, calendar, 'long-date');
  return `the earliest date that can be kept is ${words} (${isoDate(dateOf(calendar, at))})`;
}

/** Why nobody can call back by `by` (epoch ms), with the earliest time that can be kept; undefined when someone can. */
export function whyNotCallBackBy(context: ComplaintContext, by: number, key: string): string | undefined {
  const calendar = calendarOf({ name: 'call-back', calendar: key }, context.policy.calendars);
  const when = (at: number) => `${formatInstant(at, calendar, 'long')} (${cityOf(calendar.timeZone)})`;
  const earliestAfter = (at: number) =>
    `the earliest time that can be kept is ${when(nextOpening(calendar, at))}.`;
  if (by > context.at + horizonDays * dayLength)
    return `${when(by)} is more than a year away: promise an earlier time.`;
  if (by <= context.at) return `${when(by)} is over; ${earliestAfter(context.at)}`;
  // A call that is due exactly at closing can be made before it.
  const { open, reason } = isOpen(calendar, by - 1);
  return open ? undefined : `Nobody is there to call at ${when(by)} (${reason}); ${earliestAfter(by)}`;
}

/** 'Thu 3 Dec 17:00 (Detroit)' */
export function shortDate(context: ComplaintContext, at: number): string {
  const { timeZone } = answerCalendar(context);
  return `${formatInstant(at, timeZone)} (${cityOf(timeZone)})`;
}
