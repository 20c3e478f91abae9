import { applyBudget } from '../../policies/calendar/operations.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar, holdsUntil } from './deadlines.ts';

/**
 * The date that the customer is told at `at` (epoch ms; the case's own instant when left out): the one that holds, or,
 * when that is over because the case was entered late, the policy's next date counted from now. Nobody is promised a
 * date that is past; the overdue clock stays as it is.
 */
export function dateToTell(context: ComplaintContext, at = context.at): number {
  const due = holdsUntil(context);
  if (due > at) return due;
  return applyBudget(answerCalendar(context), context.at, context.policy.answer.renewal.value).at;
}
