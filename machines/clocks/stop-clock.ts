import type { Calendars, Clock } from './clock.ts';
import { dueOf } from './due-of.ts';

/**
 * Stops a clock by what happened at `occurredAt` (epoch ms), whenever it is processed: at or before the due instant it is met, later missed. An open
 * pause ends with it and still counts as pause. A stopped clock stays as it is, unless word comes of something that
 * happened before the recorded stop. Throws UnknownCalendar.
 */
export function stopClock(clock: Clock, occurredAt: number, calendars: Calendars): Clock {
  const at = Math.max(occurredAt, clock.startedAt);
  if (clock.outcome === 'cancelled' || (clock.stoppedAt !== undefined && clock.stoppedAt <= at)) return clock;
  const stopped = halt(clock, at);
  const due = dueOf(stopped, calendars);
  return { ...stopped, outcome: at <= due.at ? 'met' : 'missed' };
}

/** Ends a clock that is no longer needed at `at` (epoch ms), without a verdict. A stopped one stays as it is. */
export function cancelClock(clock: Clock, at: number): Clock {
  if (clock.stoppedAt !== undefined) return clock;
  return { ...halt(clock, Math.max(at, clock.startedAt)), outcome: 'cancelled' };
}

function halt(clock: Clock, at: number): Clock {
  const pauses = clock.pauses
    .filter((pause) => pause.from < at)
    .map((pause) => ({ ...pause, to: Math.min(pause.to ?? at, at) }));
  return { ...clock, pauses, stoppedAt: at };
}
