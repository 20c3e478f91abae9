import type { Calendar, ZoneOffset } from './calendar.ts';
import { dateOf, dayLength, isoDate, offsetAt } from './zone.ts';

/**
 * The part of a calendar that matters between two instants (epoch ms), for a case to carry as data: holidays and
 * overrides of that window (with a day on each side) and the zone's offsets, so that neither a new calendar file nor
 * new time-zone data changes what the case's history decided. Outside the window the weekly hours alone hold.
 */
export function sliceCalendar(calendar: Calendar, from: number, to: number): Calendar {
  const [first, last] = [isoDate(dateOf(calendar, from) - 1), isoDate(dateOf(calendar, to) + 1)];
  const within = <T>(days: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(days).filter(([date]) => date >= first && date <= last));
  return {
    ...calendar,
    holidays: within(calendar.holidays),
    overrides: within(calendar.overrides),
    offsets: offsetsBetween(calendar, dayBefore(from - 3 * dayLength), dayBefore(to + 4 * dayLength)),
  };
}

/** The beginning of a day in UTC: what is cut out on one day is the same at every instant of it. */
function dayBefore(at: number): number {
  return Math.floor(at / dayLength) * dayLength;
}

function offsetsBetween(calendar: Calendar, from: number, to: number): ZoneOffset[] {
  const list: ZoneOffset[] = [];
  for (let at = from; at < to;) {
    const piece = offsetAt(calendar, at);
    const end = Math.min(piece.to, to);
    list.push({ from: at, to: end, offset: piece.offset });
    at = end;
  }
  return list;
}
