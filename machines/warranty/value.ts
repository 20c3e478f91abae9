import { paidForUnits } from '../money/paid.ts';
import type { Order } from '../money/order.ts';
import type { Money } from '../case/compensation.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import type { ClaimContext } from './context.ts';

/** What was really paid for a unit, tax included; minor units of the order's currency. */
export function paidFor(order: Order, unit: UnitRef): number {
  const { goods = 0, tax = 0 } = paidForUnits(order).find((each) => sameUnit(each, unit)) ?? {};
  return goods + tax;
}

/** What the claim is worth: what was really paid for its goods [SUP-ESC-2] [SUP-COMP-3]. */
export function valueOf({ units, order }: Pick<ClaimContext, 'units' | 'order'>): Money {
  return { minor: units.reduce((sum, { paid }) => sum + paid, 0), currency: order.currency };
}
