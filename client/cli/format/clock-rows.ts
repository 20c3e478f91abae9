import type { ClockView } from '../../../machines/case/view.ts';
import type { ClockStatus } from '../../../machines/clocks/status.ts';
import { formatInstant } from '../../../policies/calendar/format.ts';
import { unreachable } from '../../../policies/calendar/unreachable.ts';
import { fromNow, instantIn } from './instant.ts';
import type { Paint } from './paint.ts';

/** The clocks of a case as rows: name, status, due, what is left in the clock's own unit. */
export function clockRows(
  clocks: readonly ClockView[],
  timeZone: string,
  now: number,
  paint: Paint,
): readonly (readonly string[])[] {
  return clocks.map((clock) => [
    clock.name,
    clockStatus(clock.status, paint),
    `due ${instantIn(clock.dueAt, timeZone, now)}`,
    clock.stoppedAt === undefined ? left(clock, timeZone, now) : '',
    paint.dim(clock.title),
  ]);
}

export function clockStatus(status: ClockStatus, paint: Paint): string {
  switch (status) {
    case 'running':
      return paint.cyan(status);
    case 'paused':
      return paint.yellow(status);
    case 'overdue':
    case 'missed':
      return paint.red(status);
    case 'met':
      return paint.green(status);
    case 'cancelled':
      return paint.dim(status);
    default:
      return unreachable(status);
  }
}

/** 'in 2 business days' for a budget of business days, else 'in 3 hours'; 'today' on the last day. */
export function left({ budget, dueAt, stretches }: ClockView, timeZone: string, now: number): string {
  if (budget.unit !== 'business-days' || dueAt <= now) return fromNow(dueAt, now);
  const dayOf = (at: number): string => formatInstant(at, timeZone, 'long-date');
  const today = dayOf(now);
  // A stretch ends at the first moment that is no longer in it.
  const ahead = stretches.filter(({ counted, to }) => counted && to > now).map(({ to }) => dayOf(to - 1));
  const days = new Set(ahead.filter((day) => day !== today)).size;
  if (days === 0) return dayOf(dueAt - 1) === today ? 'today' : fromNow(dueAt, now);
  return `in ${days} business day${days === 1 ? '' : 's'}`;
}
