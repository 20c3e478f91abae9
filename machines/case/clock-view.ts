import type { Calendars, Clock } from '../clocks/clock.ts';
import { dueOf } from '../clocks/due-of.ts';
import { statusOf } from '../clocks/status.ts';
import type { ClockView } from './view.ts';

/** A clock as people see it at `now` (epoch ms). */
export function clockView(
  clock: Clock,
  calendars: Calendars,
  now: number,
  measure?: ClockView['measure'],
): ClockView {
  const { at, because, stretches } = dueOf(clock, calendars, now);
  const { name, title, startedAt, stoppedAt, budget } = clock;
  const status = statusOf(clock, calendars, now);
  const stopped = stoppedAt !== undefined && { stoppedAt };
  const times = { startedAt, dueAt: at, ...stopped, budget, ...(measure && { measure }) };
  return { name, title, status, ...times, because, stretches };
}
