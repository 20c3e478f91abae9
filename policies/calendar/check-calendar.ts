import type { Calendar } from './calendar.ts';
import { minutesOf, spanOf, weekdayOf, weekdays } from './day.ts';
import { dayLength, isoDate } from './zone.ts';

/** A finding about fields that are well formed each on its own. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Placed {
  readonly path: readonly (string | number)[];
  readonly from: number;
  readonly to: number;
}

const dayMinutes = 24 * 60;

/** The rules between fields: no overlap, and an opening at least once a year. */
export function* checkCalendar(calendar: Calendar): Generator<Finding> {
  yield* emptyIntervals(calendar);
  yield* weeklyOverlaps(calendar);
  yield* overrideOverlaps(calendar);
  yield* neverOpens(calendar);
}

function* emptyIntervals(calendar: Calendar): Generator<Finding> {
  const lists = [
    ...weekdays.map((day) => [['weekly', day], calendar.weekly[day] ?? []] as const),
    ...Object.entries(calendar.overrides).map(
      ([date, { hours }]) => [['overrides', date, 'hours'], hours] as const,
    ),
  ];
  for (const [path, hours] of lists) {
    for (const [i, { from, to }] of hours.entries()) {
      const at = [...path, i];
      if (minutesOf(from) === dayMinutes)
        yield { path: [...at, 'from'], message: "expected a beginning before '24:00', for example '09:00'" };
      if (from === to) {
        yield {
          path: [...at, 'to'],
          message: `expected an end other than the beginning ${from}, for example '17:00'; a whole day is '00:00' to '24:00'`,
        };
      }
    }
  }
}

function* weeklyOverlaps(calendar: Calendar): Generator<Finding> {
  const placed: Placed[] = [];
  for (const weekday of weekdays) {
    const offset = weekdays.indexOf(weekday) * dayMinutes;
    for (const [i, interval] of (calendar.weekly[weekday] ?? []).entries()) {
      const [from, to] = spanOf(interval);
      placed.push({ path: ['weekly', weekday, i], from: offset + from, to: offset + to });
    }
  }
  placed.sort((a, b) => a.from - b.from);
  const first = placed[0];
  // Saturday night may run into Sunday morning, the first day of the next week.
  const round = first
    ? [...placed, { ...first, from: first.from + 7 * dayMinutes, to: first.to + 7 * dayMinutes }]
    : [];
  if (placed.length > 1) yield* overlaps(round);
}

function* overrideOverlaps(calendar: Calendar): Generator<Finding> {
  for (const [iso, { hours }] of Object.entries(calendar.overrides)) {
    const date = Date.parse(`${iso}T00:00:00Z`) / dayLength;
    const placed = hours.map((interval, i): Placed => {
      const [from, to] = spanOf(interval);
      return { path: ['overrides', iso, 'hours', i], from, to };
    });
    placed.sort((a, b) => a.from - b.from);
    const next = isoDate(date + 1);
    const tomorrow = weekdays[weekdayOf(date + 1)] ?? 'sun';
    if (calendar.overrides[next] === undefined && calendar.holidays[next] === undefined) {
      const morning = (calendar.weekly[tomorrow] ?? []).map((interval, i): Placed => {
        const [from, to] = spanOf(interval);
        return { path: ['weekly', tomorrow, i], from: from + dayMinutes, to: to + dayMinutes };
      });
      placed.push(...morning.sort((a, b) => a.from - b.from).slice(0, 1));
    }
    yield* overlaps(placed);
  }
}

function* overlaps(sorted: readonly Placed[]): Generator<Finding> {
  for (const [i, after] of sorted.slice(1).entries()) {
    const before = sorted[i];
    if (!before || before.to <= after.from) continue;
    yield {
      path: [...after.path, 'from'],
      message: `expected a beginning at or after ${clock(before.to)}, when ${name(before.path)} ends; the two overlap`,
    };
  }
}

function clock(minutes: number): string {
  const inDay = minutes % dayMinutes;
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}

function name(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : key))
    .join('.')
    .replaceAll('.[', '[');
}

function* neverOpens(calendar: Calendar): Generator<Finding> {
  const open = weekdays.filter((day) => (calendar.weekly[day] ?? []).length > 0);
  if (open.length === 0) {
    yield {
      path: ['weekly'],
      message:
        "expected hours on at least one weekday, for example { mon: [{ from: '09:00', to: '17:00' }] }; this calendar never opens",
    };
    return;
  }
  if (calendar.weekend && open.every((day) => calendar.weekend?.includes(day))) {
    yield {
      path: ['weekend'],
      message:
        "expected at least one weekday with hours that is no weekend, for example ['sat', 'sun']; this calendar has no business day",
    };
  }
  const closed = [...Object.keys(calendar.holidays), ...Object.keys(calendar.overrides)].sort();
  // A weekday comes 52 times in a year: fewer exceptions than that cannot close one through.
  if (closed.length < 52) return;
  const [first, last] = [closed.at(0), closed.at(-1)];
  if (first === undefined || last === undefined) return;
  let run = 0;
  const end = Date.parse(last) / dayLength;
  for (let date = Date.parse(first) / dayLength; date <= end; date++) {
    const iso = isoDate(date);
    const override = calendar.overrides[iso];
    const weekly = calendar.weekly[weekdays[weekdayOf(date)] ?? 'sun'] ?? [];
    const opens = override
      ? override.hours.length > 0
      : calendar.holidays[iso] === undefined && weekly.length > 0;
    run = opens ? 0 : run + 1;
    if (run < 366) continue;
    yield {
      path: [override ? 'overrides' : 'holidays', iso],
      message: `expected an opening at least once a year; with this date the calendar is closed for ${run} days in a row`,
    };
    return;
  }
}
