import type { Stretch } from '../../policies/calendar/calendar.ts';

/**
 * The share of a clock's counted time that is left at `now` (epoch ms), 1 to 0: nights, weekends and pauses take nothing
 * from it. A clock without counted time has nothing left.
 */
export function clockLeft(stretches: readonly Stretch[], now: number): number {
  let whole = 0;
  let left = 0;
  for (const { from, to, counted } of stretches) {
    if (!counted) continue;
    whole += to - from;
    left += Math.max(0, to - Math.max(from, now));
  }
  return whole === 0 ? 0 : left / whole;
}
