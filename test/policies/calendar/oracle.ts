import type { Calendar, Interval, Weekday } from '../../../policies/calendar/calendar.ts';

const minute = 60_000;
const week: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A calendar written down minute by minute, by Intl and nothing of the code under test. */
export interface Minutes {
  readonly from: number;
  /** Local time as 'YYYY-MM-DD HH:MM' for each minute. */
  readonly wall: readonly string[];
  readonly open: readonly boolean[];
  readonly working: readonly boolean[];
}

function next(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function weekday(iso: string): Weekday {
  return week[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? 'sun';
}

function special(calendar: Calendar, iso: string): boolean {
  return iso in calendar.overrides || iso in calendar.holidays;
}

function hoursOn(calendar: Calendar, iso: string): readonly Interval[] {
  if (iso in calendar.overrides) return calendar.overrides[iso]?.hours ?? [];
  return iso in calendar.holidays ? [] : (calendar.weekly[weekday(iso)] ?? []);
}

function works(calendar: Calendar, iso: string): boolean {
  if (iso in calendar.overrides) return (calendar.overrides[iso]?.hours.length ?? 0) > 0;
  if (iso in calendar.holidays) return false;
  return calendar.weekend ? !calendar.weekend.includes(weekday(iso)) : hoursOn(calendar, iso).length > 0;
}

/** Writes down `days` days of a calendar from an instant on; good from two days after it to two before its end. */
export function writeDown(calendar: Calendar, from: number, days: number): Minutes {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: calendar.timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wall: string[] = [];
  for (let i = 0; i < days * 24 * 60; i++) wall.push(format.format(from + i * minute).replace(', ', ' '));
  // The first minute at which the wall clock shows a time or a later one.
  const reached = (time: string) => {
    const at = wall.findIndex((shown) => shown >= time);
    return at < 0 ? wall.length : at;
  };
  const open = Array.from({ length: wall.length }, () => false);
  const working = Array.from({ length: wall.length }, () => false);
  const dates = [...new Set(wall.map((shown) => shown.slice(0, 10)))];
  for (const iso of dates) {
    const midnight = next(iso, 1);
    if (works(calendar, iso)) working.fill(true, reached(`${iso} 00:00`), reached(`${midnight} 00:00`));
    for (const { from: begin, to } of hoursOn(calendar, iso)) {
      const overnight = to <= begin;
      const end = overnight ? (special(calendar, midnight) ? '00:00' : to) : to;
      const endDate = overnight || end === '24:00' ? midnight : iso;
      open.fill(true, reached(`${iso} ${begin}`), reached(`${endDate} ${end.replace('24:00', '00:00')}`));
    }
  }
  return { from, wall, open, working };
}

/** The instant after which `count` marked minutes have passed. */
export function addMinutes(minutes: Minutes, marks: readonly boolean[], at: number, count: number): number {
  let left = count;
  let i = (at - minutes.from) / minute;
  for (; left > 0; i++) {
    if (i >= marks.length) throw new Error('The oracle has not written down that far.');
    if (marks[i]) left--;
  }
  return minutes.from + i * minute;
}

/** Marked minutes between two instants. */
export function countMinutes(minutes: Minutes, marks: readonly boolean[], from: number, to: number): number {
  return marks.slice((from - minutes.from) / minute, (to - minutes.from) / minute).filter(Boolean).length;
}
