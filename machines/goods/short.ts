import { outOfStock } from '../case/out-of-stock.ts';
import type { UnitRef } from '../money/paid.ts';
import { actsOf } from './acts.ts';
import type { GoodsContext } from './context.ts';
import { sameUnit } from './units.ts';

/** Replacements that could not go out because an article is not there: the customer chooses what to do. */
export function shortActs(context: Pick<GoodsContext, 'acts'>) {
  return actsOf(context, 'sendReplacement').filter(
    ({ status, receipt }) => status === 'needs-person' && outOfStock(receipt) !== undefined,
  );
}

/** What was to be sent for this unit is not there. */
export function isShort(context: Pick<GoodsContext, 'acts'>, unit: UnitRef): boolean {
  return shortActs(context).some(({ params }) => params?.units.some((each) => sameUnit(each, unit)));
}
