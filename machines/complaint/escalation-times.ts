import { applyBudget } from '../../policies/calendar/operations.ts';
import { levelAbove } from '../case/escalation.ts';
import type { ComplaintContext } from './context.ts';
import { dueAt } from '../case/due.ts';
import { answerCalendar } from './deadlines.ts';
import { levelNow } from './escalation-letters.ts';

/** Doubled this often at most: more would be longer than any check-in period. */
const mostDoublings = 10;

/**
 * When the silent last level is told again: after the time in which it should have been taken, then after twice as long, and
 * so on, at most a check-in period later. Often at first, but no flood.
 */
export function remindAt(context: ComplaintContext): number {
  const { escalation, policy, at } = context;
  const rules = policy.escalation;
  if (!escalation || !rules) return at;
  const { amount, unit } = rules.acknowledgedWithin.value;
  const doublings = Math.min(mostDoublings, Math.max(0, escalation.reminders - 1));
  const calendar = answerCalendar(context);
  const next = applyBudget(calendar, escalation.remindedAt, { amount: amount * 2 ** doublings, unit }).at;
  return Math.min(next, applyBudget(calendar, escalation.remindedAt, rules.checkInEvery.value).at);
}

/** When a level that was taken has stalled: no check-in in its period, or not ended within the level's own limit. */
export function stalledAt(context: ComplaintContext): number {
  const { escalation, policy } = context;
  const told = context.commitments.find(({ about, status }) => about === 'checkIn' && status === 'open');
  const checkIn = Math.min(dueAt(context, 'check-in'), told?.dueAt ?? Infinity);
  const limit = levelNow(context)?.limit;
  if (!escalation || !limit || !levelAbove(escalation, policy.escalation?.levels.value ?? [])) return checkIn;
  return Math.min(checkIn, applyBudget(answerCalendar(context), escalation.levelSince, limit).at);
}
