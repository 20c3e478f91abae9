import { applyBudget } from '../../policies/calendar/operations.ts';
import { calendarOf } from '../clocks/clock.ts';
import { dueAt } from './due.ts';
import { levelAbove } from './escalation.ts';
import { levelNow, type Escalated } from './escalation-steps.ts';

/** Doubled this often at most: more would be longer than any check-in period. */
const mostDoublings = 10;

/**
 * When the silent last level is told again: after the time in which it should have been taken, then after twice as long, and
 * so on, at most a check-in period later. Often at first, but no flood. Epoch ms.
 */
export function remindAt({ escalation, policy, at }: Escalated, calendar: string): number {
  const rules = policy.escalation;
  if (!escalation || !rules) return at;
  const { amount, unit } = rules.acknowledgedWithin.value;
  const doublings = Math.min(mostDoublings, Math.max(0, escalation.reminders - 1));
  const counted = calendarOf({ name: 'escalation', calendar }, policy.calendars);
  const next = applyBudget(counted, escalation.remindedAt, { amount: amount * 2 ** doublings, unit }).at;
  return Math.min(next, applyBudget(counted, escalation.remindedAt, rules.checkInEvery.value).at);
}

/** When a level that was taken has stalled: no check-in by `checkInBy` (epoch ms), or not ended within the level's own limit. */
export function stalledAt(
  context: Escalated,
  calendar: string,
  checkInBy = dueAt(context, 'check-in'),
): number {
  const { escalation, policy } = context;
  const limit = levelNow(context)?.limit;
  if (!escalation || !limit || !levelAbove(escalation, policy.escalation?.levels.value ?? []))
    return checkInBy;
  const counted = calendarOf({ name: 'escalation', calendar }, policy.calendars);
  return Math.min(checkInBy, applyBudget(counted, escalation.levelSince, limit).at);
}
