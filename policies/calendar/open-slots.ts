import type { Calendar } from './calendar.ts';
import { dayOf } from './day.ts';
import { dateOf, minute } from './zone.ts';

/** A stretch of open time, epoch ms. */
export interface Slot {
  readonly from: number;
  readonly to: number;
}

/** So many dates are looked at: no calendar is closed for longer (`checkCalendar`), and nobody plans further ahead. */
const horizon = 60;

/**
 * Open time in stretches of equal length that somebody can choose from: whole ones, counted from when each shift begins, that begin at
 * `after` (epoch ms) or later, on the next `days` dates that have any.
 */
export function openSlots(
  calendar: Calendar,
  after: number,
  { minutes, days }: { readonly minutes: number; readonly days: number },
): readonly Slot[] {
  const length = minutes * minute;
  const first = dateOf(calendar, after);
  const found: Slot[] = [];
  let counted = 0;
  for (let date = first; date < first + horizon && counted < days; date += 1) {
    const slots = dayOf(calendar, date).shifts.flatMap(({ from, to }) =>
      Array.from({ length: Math.floor((to - from) / length) }, (_, i) => ({
        from: from + i * length,
        to: from + (i + 1) * length,
      })).filter((slot) => slot.from >= after),
    );
    found.push(...slots);
    if (slots.length > 0) counted += 1;
  }
  return found;
}
