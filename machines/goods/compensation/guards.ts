import { safetyCalls } from '../../case/safety-duties.ts';
import { lastWordUntil } from '../times.ts';
import type { CompensatedGoods } from './compensating.ts';
import { approvalPending } from './duties.ts';
import { compensationOwed } from './owed.ts';

/** Everything may be said and done with the goods, and yet something keeps the case open. */
export const compensationConditions = {
  keptOpen: isKept,
  nothingKeepsOpen: (context: CompensatedGoods) => !isKept(context),
  /** Its time is not over: something else was looked at. */
  lastWordAhead: (context: CompensatedGoods) => context.at < lastWordEnds(context) && !safetyCalls(context),
};

/** Until when the last word is waited for: what is owed beside the goods is chased from its date on, also where that takes longer. */
export function lastWordEnds(context: CompensatedGoods): number {
  return Math.min(lastWordUntil(context), ...compensationOwed(context).map(({ dueAt }) => dueAt));
}

/** People of ours have still to give what was granted: no case ends before. */
export function isOwing(context: CompensatedGoods): boolean {
  return compensationOwed(context).length > 0;
}

function isKept(context: CompensatedGoods): boolean {
  return context.escalation !== null || approvalPending(context) || isOwing(context);
}
