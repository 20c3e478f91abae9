import { checkBudget } from '../../policies/calendar/budget.ts';
import type { Budget } from '../../policies/calendar/calendar.ts';
import type { Clock } from './clock.ts';

/**
 * A clock that starts at `startedAt` (epoch ms); `pausedFor` starts it paused for that reason. A clock that is not
 * pausable (safety) ignores every pause. Throws InvalidBudget.
 */
export function startClock(spec: {
  readonly name: string;
  readonly title: string;
  readonly budget: Budget;
  readonly calendar: string;
  readonly startedAt: number;
  readonly pausable?: boolean;
  readonly pausedFor?: string;
}): Clock {
  const { pausedFor, pausable = true, ...rest } = spec;
  checkBudget(spec.budget);
  const pauses = pausable && pausedFor !== undefined ? [{ from: spec.startedAt, reason: pausedFor }] : [];
  return { ...rest, pausable, pauses, changes: [] };
}
