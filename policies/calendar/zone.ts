import { Temporal } from 'temporal-polyfill/implementation';
import type { Calendar, ZoneOffset } from './calendar.ts';

/** What local time needs of a calendar. */
export type Zone = Pick<Calendar, 'timeZone' | 'offsets'>;

export const minute = 60_000;
export const hour = 3_600_000;
export const dayLength = 86_400_000;

/**
 * Offsets found so far, by zone. A pure memo: asking the library for each instant costs 100 times more than adding an
 * offset that holds for half a year.
 */
const known = new Map<string, ZoneOffset[]>();

/** The offset of the calendar's zone at an instant and how long it holds; open ends are infinite. */
export function offsetAt(zone: Zone, at: number): ZoneOffset {
  const holds = (o: ZoneOffset) => at >= o.from && at < o.to;
  const frozen = zone.offsets?.find(holds);
  if (frozen) return frozen;
  let list = known.get(zone.timeZone);
  if (!list) known.set(zone.timeZone, (list = []));
  let found = list.find(holds);
  if (!found) list.push((found = askLibrary(zone.timeZone, at)));
  return found;
}

function askLibrary(timeZone: string, at: number): ZoneOffset {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  // 'previous' is strictly before, and `at` may be the very instant of a change.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: here.offsetNanoseconds / 1_000_000,
  };
}

/**
 * The first instant at which the wall clock reaches a local time (given as if it were UTC). In the gap of a
 * daylight-saving change that is the change itself; of a repeated hour it is the first pass.
 */
export function instantOf(zone: Zone, wall: number): number {
  // No zone is further than 14 hours from UTC, so 16 hours before `wall` no clock shows it yet.
  let piece = offsetAt(zone, wall - 16 * hour);
  for (;;) {
    const at = Math.max(piece.from, wall - piece.offset);
    if (at < piece.to) return at;
    piece = offsetAt(zone, piece.to);
  }
}

/** Local time at an instant, as if it were UTC: read it with Date's UTC methods. */
export function wallOf(zone: Zone, at: number): number {
  return at + offsetAt(zone, at).offset;
}

/**
 * Number of the local date (days since 1970-01-01). A date begins when the wall clock first reaches it, also in zones
 * that set their clocks back over midnight.
 */
export function dateOf(zone: Zone, at: number): number {
  const date = Math.floor(wallOf(zone, at) / dayLength);
  return at >= instantOf(zone, (date + 1) * dayLength) ? date + 1 : date;
}

/** 'YYYY-MM-DD' of a date's number. */
export function isoDate(date: number): string {
  return new Date(date * dayLength).toISOString().slice(0, 10);
}
