import type { Calendar, Stretch } from './calendar.ts';
import { dayOf, type Day } from './day.ts';
import { dateOf } from './zone.ts';

/**
 * What counts. open: open time. business: open time of business days. working: all hours of days that are neither
 * weekend nor holiday. wall: everything.
 */
export type Measure = 'open' | 'business' | 'working' | 'wall';

/** After this many dates in a row without anything that counts, a calendar is taken never to open again. */
const patience = 1500;

/** Thrown when a calendar that was never checked by `loadCalendar` has nothing left that could count. */
export class CalendarNeverOpens extends Error {
  readonly type = 'CalendarNeverOpens';

  constructor(calendar: Calendar) {
    super(
      `Calendar "${calendar.id}" has no open time within ${patience} days: give it weekly hours, or load it with loadCalendar to see which field is wrong.`,
    );
  }
}

/** The stretches of one date, covering all of it, in order. */
function ofDate(calendar: Calendar, measure: Measure, date: number): Stretch[] {
  const day = dayOf(calendar, date);
  if (measure === 'wall') return [{ from: day.start, to: day.end, counted: true, reason: 'elapsed' }];
  if (measure === 'working') {
    return [
      {
        from: day.start,
        to: day.end,
        counted: day.working,
        reason: day.working ? 'working day' : (day.off ?? ''),
      },
    ];
  }
  return openOfDate(measure, dayOf(calendar, date - 1), day);
}

function openOfDate(measure: 'open' | 'business', before: Day, day: Day): Stretch[] {
  const list: Stretch[] = [];
  let cursor = day.start;
  const close = (until: number, reason: string) => {
    if (until > cursor) list.push({ from: cursor, to: until, counted: false, reason: day.off ?? reason });
    cursor = Math.max(cursor, until);
  };
  const open = (of: Day, from: number, to: number) => {
    if (to <= cursor) return;
    const counted = measure === 'open' || of.business;
    list.push({
      from: Math.max(cursor, from),
      to,
      counted,
      reason: counted ? of.open : (of.off ?? 'weekend'),
    });
    cursor = to;
  };
  for (const shift of before.shifts)
    if (shift.to > day.start) open(before, day.start, Math.min(shift.to, day.end));
  day.shifts.forEach((shift, i) => {
    close(Math.min(shift.from, day.end), i === 0 ? 'closed: night' : 'closed: break');
    open(day, shift.from, Math.min(shift.to, day.end));
  });
  close(day.end, 'closed: night');
  return list;
}

/** All stretches from an instant onwards, for ever. Throws CalendarNeverOpens when nothing counts any more. */
export function* stretchesAfter(calendar: Calendar, measure: Measure, from: number): Generator<Stretch> {
  let idle = 0;
  for (let date = dateOf(calendar, from); ; date++) {
    idle++;
    for (const stretch of ofDate(calendar, measure, date)) {
      if (stretch.to <= from) continue;
      if (stretch.counted) idle = 0;
      yield stretch.from < from ? { ...stretch, from } : stretch;
    }
    if (idle > patience) throw new CalendarNeverOpens(calendar);
  }
}

/** All stretches before an instant, latest first, for ever. Throws CalendarNeverOpens when nothing counts any more. */
export function* stretchesBefore(calendar: Calendar, measure: Measure, until: number): Generator<Stretch> {
  let idle = 0;
  for (let date = dateOf(calendar, until); ; date--) {
    idle++;
    for (const stretch of ofDate(calendar, measure, date).toReversed()) {
      if (stretch.from >= until) continue;
      if (stretch.counted) idle = 0;
      yield stretch.to > until ? { ...stretch, to: until } : stretch;
    }
    if (idle > patience) throw new CalendarNeverOpens(calendar);
  }
}

/** The stretches of [from, to), neighbours with the same reason joined. Empty when `to` is not after `from`. */
export function stretchesBetween(calendar: Calendar, measure: Measure, from: number, to: number): Stretch[] {
  if (to <= from) return [];
  if (measure === 'wall') return [{ from, to, counted: true, reason: 'elapsed' }];
  const list: Stretch[] = [];
  const last = dateOf(calendar, to);
  for (let date = dateOf(calendar, from); date <= last; date++) {
    for (const stretch of ofDate(calendar, measure, date)) {
      const clipped = { ...stretch, from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) };
      if (clipped.from < clipped.to) joinStretch(list, clipped);
    }
  }
  return list;
}

/** Appends a stretch, or lengthens the last one when it continues it with the same reason. */
export function joinStretch(list: Stretch[], next: Stretch): void {
  const last = list.at(-1);
  if (last && last.to === next.from && last.counted === next.counted && last.reason === next.reason) {
    list[list.length - 1] = { ...last, to: next.to };
  } else list.push(next);
}

/** Counted milliseconds of the stretches. */
export function countedIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, s) => (s.counted ? sum + s.to - s.from : sum), 0);
}

/** Counted milliseconds between two instants; 0 when `to` is not after `from`. */
export function countedBetween(calendar: Calendar, measure: Measure, from: number, to: number): number {
  return countedIn(stretchesBetween(calendar, measure, from, to));
}

/** The instant at which `length` counted milliseconds have passed, and the way there. */
export function walk(
  calendar: Calendar,
  measure: Measure,
  from: number,
  length: number,
): { at: number; stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  if (length <= 0) return { at: from, stretches };
  if (measure === 'wall')
    return { at: from + length, stretches: stretchesBetween(calendar, measure, from, from + length) };
  let left = length;
  for (const stretch of stretchesAfter(calendar, measure, from)) {
    const span = stretch.to - stretch.from;
    if (stretch.counted && span >= left) {
      joinStretch(stretches, { ...stretch, to: stretch.from + left });
      return { at: stretch.from + left, stretches };
    }
    joinStretch(stretches, stretch);
    if (stretch.counted) left -= span;
  }
  throw new CalendarNeverOpens(calendar);
}
