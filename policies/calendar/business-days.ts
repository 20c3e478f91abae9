import type { Calendar, Explained, Stretch } from './calendar.ts';
import { notCounted } from './because.ts';
import { checkBudget, describeBudget } from './budget.ts';
import { dayOf, type Day } from './day.ts';
import { cityOf, formatInstant } from './format.ts';
import { CalendarNeverOpens, joinStretch } from './stretches.ts';
import { dateOf } from './zone.ts';

/** The first business day after a date (or before it, with step -1), walking over the others. */
export function nextBusinessDay(
  calendar: Calendar,
  date: number,
  step: 1 | -1 = 1,
  passed?: (day: Day) => void,
): Day {
  for (let tries = 0; tries < 1500; tries++) {
    const day = dayOf(calendar, date + step * (tries + 1));
    if (day.business) return day;
    passed?.(day);
  }
  throw new CalendarNeverOpens(calendar);
}

/** Close of business: the end of the last shift that begins on the day. */
export function closeOf(day: Day): number {
  return Math.max(day.start, ...day.shifts.map((shift) => shift.to));
}

/**
 * Due instant of "within N business days" of `from` (epoch ms): the date of receipt is day 0, whatever the hour; due at
 * the close of business on day N. N = 0 is today's close, or the next business day's when today is closed or over. A
 * counted stretch is one business day. Throws InvalidBudget, CalendarNeverOpens. [ASI-ACK-1, ASI-RES-1, PRO-RES-1]
 */
export function addBusinessDays(calendar: Calendar, from: number, days: number): Explained {
  const budget = { amount: days, unit: 'business-days' } as const;
  checkBudget(budget);
  const stretches: Stretch[] = [];
  const receipt = dayOf(calendar, dateOf(calendar, from));
  let day = receipt;
  if (days > 0 || !receipt.business || closeOf(receipt) <= from) {
    joinStretch(stretches, { from, to: receipt.end, counted: false, reason: 'day of receipt (day 0)' });
    for (let n = 1; n <= Math.max(days, 1); n++) {
      day = nextBusinessDay(calendar, day.date, 1, (off) =>
        joinStretch(stretches, { from: off.start, to: off.end, counted: false, reason: off.off ?? 'closed' }),
      );
      joinStretch(stretches, {
        from: day.start,
        to: day.end,
        counted: days > 0,
        reason: `business day ${n}`,
      });
    }
  }
  const at = closeOf(day);
  const last = stretches.pop() ?? { from, to: at, counted: false, reason: 'day of receipt (day 0)' };
  stretches.push({ ...last, to: at });
  const because =
    `${describeBudget(budget)} from ${formatInstant(from, calendar, 'date')}, the day of receipt (day 0), ` +
    `end at the close of business on ${formatInstant(at, calendar)} (${cityOf(calendar.timeZone)})${notCounted(stretches)}.`;
  return { at, stretches, because };
}

/** The business date that an instant belongs to: the evening before's, while its overnight shift runs or just ends. */
function businessDateOf(calendar: Calendar, at: number): number {
  const date = dateOf(calendar, at);
  const before = dayOf(calendar, date - 1);
  return before.shifts.some((shift) => shift.to >= before.end && at <= shift.to) ? date - 1 : date;
}

/**
 * How many business days later `to` is: the business dates after the date of `from` up to the one of `to`. So
 * businessDaysBetween(c, t, addBusinessDays(c, t, n).at) is n for n > 0. Negative when `to` is the earlier one.
 */
export function businessDaysBetween(calendar: Calendar, from: number, to: number): number {
  if (to < from) return 0 - businessDaysBetween(calendar, to, from);
  const last = businessDateOf(calendar, to);
  let count = 0;
  for (let date = dateOf(calendar, from) + 1; date <= last; date++)
    if (dayOf(calendar, date).business) count++;
  return count;
}
