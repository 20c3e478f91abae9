import type { UnitRef } from '../money/paid.ts';
import { act } from './acts.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { refs } from './units.ts';

/** Lets these units go, so that they may come back in another case. */
export function releaseOf(context: GoodsContext, units: readonly UnitRef[]): GoodsChange {
  if (units.length === 0) return {};
  return act(context, {
    effect: 'releaseUnits',
    params: { orderId: context.order.orderId, units: refs(units) },
  });
}
