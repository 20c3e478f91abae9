import { dueAt } from '../case/due.ts';
import { remindAt as lastLevelToldAt, stalledAt as levelStalledAt } from '../case/escalation-times.ts';
import type { ComplaintContext } from './context.ts';

/** When the silent last level is told again. */
export function remindAt(context: ComplaintContext): number {
  return lastLevelToldAt(context, context.policy.answer.within.value.calendar);
}

/** When a level that was taken has stalled; a check-in that was told to the customer for an earlier time counts too. */
export function stalledAt(context: ComplaintContext): number {
  const told = context.commitments.find(({ about, status }) => about === 'checkIn' && status === 'open');
  const checkInBy = Math.min(dueAt(context, 'check-in'), told?.dueAt ?? Infinity);
  return levelStalledAt(context, context.policy.answer.within.value.calendar, checkInBy);
}
