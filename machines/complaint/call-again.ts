import { applyBudget } from '../../policies/calendar/operations.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar } from './deadlines.ts';

/** Between two calls to a person: about a working day, in open hours, so that each is read when somebody is there. */
const between = { amount: 8, unit: 'business-hours' } as const;

/** When a person of ours is called again who was called, or should have acted, at `from`; epoch ms [CSP-LIMBO-1]. */
export function callAgainAt(context: ComplaintContext, from: number): number {
  return applyBudget(answerCalendar(context), from, between).at;
}
