import { isThrough } from '../case/deed.ts';
import type { UnitRef } from '../money/paid.ts';
import { actsOf } from './acts.ts';
import type { GoodsContext } from './context.ts';
import { sameUnit } from './units.ts';

/** The replacement that a unit is in, done, under way or stuck. */
export function replacementOfUnit(context: Pick<GoodsContext, 'acts'>, unit: UnitRef) {
  const found = actsOf(context, 'sendReplacement').find(({ params }) =>
    params?.units.some((each) => sameUnit(each, unit)),
  );
  return found && { done: isThrough(found), reference: found.receipt?.reference };
}
