import type { Budget, Calendar } from '../../policies/calendar/calendar.ts';

/**
 * The ledger of one deadline: a budget, when it started, what paused it, when it stopped. The due instant is derived
 * from it and never stored as truth. All instants are epoch ms.
 */
export interface Clock {
  readonly name: string;
  readonly title: string;
  /** What holds now; earlier ones are in `changes`. */
  readonly budget: Budget;
  /** Key of the calendar in the case's policy. */
  readonly calendar: string;
  readonly startedAt: number;
  /** Closed pauses have `to`; an open pause has none. Two pausing reasons in a row are one pause. Safety clocks have none. */
  readonly pauses: readonly Pause[];
  readonly pausable: boolean;
  readonly stoppedAt?: number;
  /** How it stopped: met in time, missed, or cancelled (no longer needed). */
  readonly outcome?: 'met' | 'missed' | 'cancelled';
  /** Every change of budget or calendar while it ran, used time kept. */
  readonly changes: readonly ClockChange[];
}

export interface Pause {
  readonly from: number;
  readonly to?: number;
  readonly reason: string;
}

/** A change of rules while the clock ran: what held until then, and the ledger carried over. */
export interface ClockChange {
  readonly at: number;
  readonly reason: string;
  /** Budget and calendar until `at`. */
  readonly budget: Budget;
  readonly calendar: string;
  /** Counted ms used by then, as the new rules count. */
  readonly used: number;
  /** Counted ms left from `at` on. */
  readonly left: number;
  /** When it fell due, if nothing was left at the change: earlier than `at` only if it was overdue before. */
  readonly dueAt?: number;
}

/** The calendars of a case's policy by key. */
export type Calendars = Readonly<Record<string, Calendar>>;

/** Thrown when a clock names a calendar that the case's policy does not carry. */
export class UnknownCalendar extends Error {
  readonly type = 'UnknownCalendar';

  constructor(clock: Pick<Clock, 'name' | 'calendar'>, calendars: Calendars) {
    super(
      `Clock "${clock.name}" runs on calendar "${clock.calendar}", which the policy lacks: it has ${Object.keys(calendars).join(', ') || 'none'}. Add it to the policy, or name one of these.`,
    );
  }
}

/** The clock's calendar. Throws UnknownCalendar. */
export function calendarOf(clock: Pick<Clock, 'name' | 'calendar'>, calendars: Calendars): Calendar {
  const calendar = Object.hasOwn(calendars, clock.calendar) ? calendars[clock.calendar] : undefined;
  if (!calendar) throw new UnknownCalendar(clock, calendars);
  return calendar;
}
