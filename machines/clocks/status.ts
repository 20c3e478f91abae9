import { countedBetween } from '../../policies/calendar/stretches.ts';
import { calendarOf, type Calendars, type Clock } from './clock.ts';
import { dueOf } from './due-of.ts';
import { countedUnpaused, reckon } from './reckon.ts';

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
  const calendar = calendarOf(clock, calendars);
  const { measure, from } = reckon(calendar, clock.startedAt, clock.budget);
  const end = Math.min(at, clock.stoppedAt ?? at);
  const change = clock.changes.at(-1);
  if (!change) return countedUnpaused(calendar, measure, from, end, clock.pauses);
  return change.used + countedUnpaused(calendar, measure, change.at, end, clock.pauses);
}

/** Counted ms left at `at` (epoch ms), never below 0. Throws UnknownCalendar. */
export function remainingOf(clock: Clock, calendars: Calendars, at: number): number {
  const calendar = calendarOf(clock, calendars);
  const { measure, from, length } = reckon(calendar, clock.startedAt, clock.budget);
  const end = Math.min(at, clock.stoppedAt ?? at);
  const change = clock.changes.at(-1);
  const [begin, left] = change ? [change.at, change.left] : [from, length];
  return Math.max(0, left - countedUnpaused(calendar, measure, begin, end, clock.pauses));
}

/**
 * How late in counted ms at `at` (epoch ms) or at the stop; 0 while in time. A pause after the due instant freezes it.
 * Throws UnknownCalendar.
 */
export function latenessOf(clock: Clock, calendars: Calendars, at: number): number {
  const end = Math.min(at, clock.stoppedAt ?? at);
  const due = dueOf(clock, calendars, end);
  if (due.suspended || due.at >= end) return 0;
  const calendar = calendarOf(clock, calendars);
  const { measure } = reckon(calendar, clock.startedAt, clock.budget);
  if (clock.pauses.length === 0) return countedBetween(calendar, measure, due.at, end);
  return countedUnpaused(calendar, measure, due.at, end, clock.pauses);
}
