import type { Calendar, Interval, Weekday } from './calendar.ts';
import { dayLength, instantOf, isoDate, minute } from './zone.ts';

/** Sunday first, as Date.getUTCDay counts. */
export const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const names = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays'];

/** One local date of a calendar, in instants. */
export interface Day {
  readonly date: number;
  readonly start: number;
  readonly end: number;
  /** What begins on this date, in order; an overnight shift ends after `end`. */
  readonly shifts: readonly { readonly from: number; readonly to: number }[];
  /** Someone is there and it is no weekend: business days count these. */
  readonly business: boolean;
  /** Neither weekend nor holiday nor closed by an override: working-day hours count these. */
  readonly working: boolean;
  /** Why open time of this date counts. */
  readonly open: string;
  /** Why the whole date is closed or does not count; undefined on an ordinary working day. */
  readonly off?: string;
}

/** Minutes from midnight, 'to' beyond 24 * 60 when the interval runs overnight. */
type Span = readonly [from: number, to: number];

interface Plan {
  readonly weekly: readonly (readonly Span[])[];
  readonly weekend: ReadonlySet<number>;
  readonly days: Map<number, Day>;
}

/** Days already laid out; a pure memo, gone with its calendar. */
const plans = new WeakMap<Calendar, Plan>();
const daysKept = 512;

/** Minutes from midnight of 'HH:MM'. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** An interval in minutes from midnight, overnight ones ending beyond 24 * 60. */
export function spanOf({ from, to }: Interval): Span {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return [start, end > start ? end : end + 24 * 60];
}

function spansOf(hours: readonly Interval[]): readonly Span[] {
  return hours.map(spanOf).sort((a, b) => a[0] - b[0]);
}

function planOf(calendar: Calendar): Plan {
  let plan = plans.get(calendar);
  if (!plan) {
    const weekly = weekdays.map((weekday) => spansOf(calendar.weekly[weekday] ?? []));
    const weekend = weekdays.flatMap((weekday, i) => {
      const off = calendar.weekend ? calendar.weekend.includes(weekday) : weekly[i]?.length === 0;
      return off ? [i] : [];
    });
    plans.set(calendar, (plan = { weekly, weekend: new Set(weekend), days: new Map() }));
  }
  return plan;
}

/** Day of the week of a date's number: 0 is Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(date: number): number {
  return (((date + 4) % 7) + 7) % 7;
}

/** Lays out one date of a calendar. */
export function dayOf(calendar: Calendar, date: number): Day {
  const plan = planOf(calendar);
  let day = plan.days.get(date);
  if (!day) {
    if (plan.days.size >= daysKept) plan.days.clear();
    plan.days.set(date, (day = layOut(calendar, plan, date)));
  }
  return day;
}

function layOut(calendar: Calendar, plan: Plan, date: number): Day {
  const iso = isoDate(date);
  const override = calendar.overrides[iso];
  const holiday = calendar.holidays[iso];
  const weekday = weekdayOf(date);
  const start = instantOf(calendar, date * dayLength);
  const end = instantOf(calendar, (date + 1) * dayLength);
  const spans = override
    ? spansOf(override.hours)
    : holiday !== undefined
      ? []
      : (plan.weekly[weekday] ?? []);
  const shifts = spans.map(([from, to]) => ({
    from: instantOf(calendar, date * dayLength + from * minute),
    to:
      to > 24 * 60 && isSpecial(calendar, date + 1)
        ? end
        : instantOf(calendar, date * dayLength + to * minute),
  }));
  const lasting = shifts.filter((shift) => shift.to > shift.from);
  const weekend = plan.weekend.has(weekday) && !override;
  const closed = offReason(override?.reason, holiday, weekend, weekday, calendar.weekend !== undefined);
  const isOff = override ? lasting.length === 0 : holiday !== undefined || weekend;
  const off = isOff || lasting.length === 0 ? closed : undefined;
  return {
    date,
    start,
    end,
    shifts: lasting,
    business: lasting.length > 0 && !weekend,
    working: !isOff,
    open: override ? `open: ${override.reason}` : 'open',
    ...(off !== undefined && { off }),
  };
}

function isSpecial(calendar: Calendar, date: number): boolean {
  const iso = isoDate(date);
  return calendar.overrides[iso] !== undefined || calendar.holidays[iso] !== undefined;
}

function offReason(
  override: string | undefined,
  holiday: string | undefined,
  weekend: boolean,
  weekday: number,
  declared: boolean,
): string {
  if (override !== undefined) return `closed: ${override}`;
  if (holiday !== undefined) return `holiday: ${holiday}`;
  const usual = declared ? weekend : weekday === 0 || weekday === 6;
  return usual ? 'weekend' : `closed on ${names[weekday]}`;
}
