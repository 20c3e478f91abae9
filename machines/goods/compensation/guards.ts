import type { CompensatedGoods } from './compensating.ts';
import { approvalPending } from './duties.ts';
import { compensationOwed } from './owed.ts';

/** Everything may be said and done with the goods, and yet something keeps the case open. */
export const compensationConditions = {
  keptOpen: isKept,
  nothingKeepsOpen: (context: CompensatedGoods) => !isKept(context),
};

/** People of ours have still to give what was granted: no case ends before. */
export function isOwing(context: CompensatedGoods): boolean {
  return compensationOwed(context).length > 0;
}

function isKept(context: CompensatedGoods): boolean {
  return context.escalation !== null || approvalPending(context) || isOwing(context);
}
