/** Calendars are data. All instants are epoch milliseconds, all local times are in the calendar's IANA zone. */

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** 'HH:MM', '00:00' to '24:00'; `to` before `from` runs overnight into the next day. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

export interface Calendar {
  readonly id: string;
  readonly title: string;
  /** IANA name, for example 'America/Detroit'. */
  readonly timeZone: string;
  /** A shift belongs to the weekday on which it starts. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly Interval[]>>>;
  /**
   * Weekdays that are no business or working days although someone may be there (a helpline open daily). Left out:
   * the weekdays without weekly hours.
   */
  readonly weekend?: readonly Weekday[];
  /**
   * Whole closed days: 'YYYY-MM-DD' -> name. Computed and observed days come as generated data. A shift that began
   * the evening before ends at their midnight.
   */
  readonly holidays: Readonly<Record<string, string>>;
  /**
   * Dates whose hours replace everything else on that date: [] is closed. An override outranks a holiday and a
   * weekend, and ends a shift that began the evening before.
   */
  readonly overrides: Readonly<
    Record<string, { readonly reason: string; readonly hours: readonly Interval[] }>
  >;
  /** The zone's offsets of a window, frozen by `sliceCalendar` so that new time-zone data changes no decided case. */
  readonly offsets?: readonly ZoneOffset[];
}

/** From `from` up to (not including) `to`, local time is UTC plus `offset`; all in milliseconds. */
export interface ZoneOffset {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** A stretch of time and whether it counted towards a budget, with the reason for a person. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  /** For example 'open', 'closed: night', 'weekend', 'holiday: Thanksgiving Day', 'paused: waiting for the customer'. */
  readonly reason: string;
}

/** An instant and why it is that one. */
export interface Explained {
  readonly at: number;
  readonly stretches: readonly Stretch[];
  /** One sentence in plain words, with the rule that decided. */
  readonly because: string;
}

/**
 * An amount of time in the unit that the policy speaks. 'seconds', 'minutes' and 'hours' are wall time; 'days' are
 * calendar days at the same local time;
 * 'business-*' count open time of the calendar; 'working-day-hours' are wall hours of days that are neither weekend
 * nor holiday; 'business-days': day of receipt is day 0, due at the close of business on day N.
 */
export interface Budget {
  readonly amount: number;
  readonly unit:
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'business-minutes'
    | 'business-hours'
    | 'business-days'
    | 'working-day-hours';
}
