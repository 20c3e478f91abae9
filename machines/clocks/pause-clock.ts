import type { Clock } from './clock.ts';

/**
 * Pauses a clock at `at` (epoch ms) with a reason for a person. Nothing changes when it is stopped, not pausable, or paused
 * already: two reasons in a row are one pause, under the first reason. An instant before the start, or inside an earlier pause, is moved
 * to where the clock last ran.
 */
export function pauseClock(clock: Clock, at: number, reason: string): Clock {
  const last = clock.pauses.at(-1);
  if (!clock.pausable || clock.stoppedAt !== undefined || (last && last.to === undefined)) return clock;
  const from = Math.max(at, clock.startedAt, last?.to ?? clock.startedAt);
  return { ...clock, pauses: [...clock.pauses, { from, reason }] };
}

/** Ends the open pause at `at` (epoch ms). Nothing changes when there is none or the clock is stopped. */
export function resumeClock(clock: Clock, at: number): Clock {
  const last = clock.pauses.at(-1);
  if (!last || last.to !== undefined || clock.stoppedAt !== undefined) return clock;
  const closed = at > last.from ? [{ ...last, to: at }] : [];
  return { ...clock, pauses: [...clock.pauses.slice(0, -1), ...closed] };
}
