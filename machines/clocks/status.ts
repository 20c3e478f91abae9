import type { Calendars, Clock } from './clock.ts';
import { dueOf } from './due-of.ts';
import { ledgerOf } from './ledger.ts';
import { countedUnpaused } from './reckon.ts';

/**
 * running, paused, or overdue while it lasts (an overdue clock stays overdue when paused); met, missed or cancelled
 * after its stop.
 */
export type ClockStatus = 'running' | 'paused' | 'overdue' | 'met' | 'missed' | 'cancelled';

/** The clock's status at `now` (epoch ms). From the due instant on it is overdue. Throws UnknownCalendar. */
export function statusOf(clock: Clock, calendars: Calendars, now: number): ClockStatus {
  if (clock.outcome) return clock.outcome;
  const due = dueOf(clock, calendars, now);
  if (due.suspended) return 'paused';
  if (now >= due.at) return 'overdue';
  return clock.pauses.at(-1)?.to === undefined && clock.pauses.length > 0 ? 'paused' : 'running';
}

/**
 * Counted ms used up to `at` (epoch ms) or to the stop, pauses taken out: open time for business units, hours of working
 * days or wall time for the others. Throws UnknownCalendar.
 */
export function consumedOf(clock: Clock, calendars: Calendars, at: number): number {
  const { calendar, measure, from, used } = ledgerOf(clock, calendars);
  return used + countedUnpaused(calendar, measure, from, endOf(clock, at), clock.pauses);
}

/** Counted ms left at `at` (epoch ms) or at the stop, never below 0. Throws UnknownCalendar. */
export function remainingOf(clock: Clock, calendars: Calendars, at: number): number {
  const { calendar, measure, from, left } = ledgerOf(clock, calendars);
  return Math.max(0, left - countedUnpaused(calendar, measure, from, endOf(clock, at), clock.pauses));
}

/**
 * How late in counted ms at `at` (epoch ms) or at the stop; 0 while in time. A pause after the due instant freezes it.
 * Throws UnknownCalendar.
 */
export function latenessOf(clock: Clock, calendars: Calendars, at: number): number {
  const due = dueOf(clock, calendars, endOf(clock, at));
  if (due.suspended) return 0;
  const { calendar, measure } = ledgerOf(clock, calendars);
  return countedUnpaused(calendar, measure, due.at, endOf(clock, at), clock.pauses);
}

function endOf(clock: Clock, at: number): number {
  return Math.min(at, clock.stoppedAt ?? at);
}
