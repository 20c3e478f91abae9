import type { Calendar, Explained } from '../../policies/calendar/calendar.ts';
import type { Measure } from '../../policies/calendar/stretches.ts';
import { calendarOf, type Calendars, type Clock } from './clock.ts';
import { reckon } from './reckon.ts';

/** What a clock counts by since its start or its last change. */
export interface Ledger {
  readonly calendar: Calendar;
  readonly measure: Measure;
  /** Counting goes on from here. */
  readonly from: number;
  /** Counted ms used before `from`. */
  readonly used: number;
  /** Counted ms left at `from`. */
  readonly left: number;
  /** Due instant of the budget from the start, without pauses and changes. */
  readonly unpaused: Explained;
}

/** Throws UnknownCalendar. */
export function ledgerOf(clock: Clock, calendars: Calendars): Ledger {
  const calendar = calendarOf(clock, calendars);
  const { measure, from, length, unpaused } = reckon(calendar, clock.startedAt, clock.budget);
  const change = clock.changes.at(-1);
  if (!change) return { calendar, measure, from, used: 0, left: length, unpaused };
  // A change on the day of receipt: that day costs nothing under the new rules either.
  return {
    calendar,
    measure,
    from: Math.max(change.at, from),
    used: change.used,
    left: change.left,
    unpaused,
  };
}
