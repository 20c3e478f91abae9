import { netOf, type Order } from './order.ts';
import { shareOut } from './share.ts';

/** One piece of goods of an order: units of a line are numbered from 0. */
export interface UnitRef {
  readonly lineId: string;
  readonly unit: number;
}

/** What was really paid for one unit, minor units of the order's currency. */
export interface UnitPaid extends UnitRef {
  /** After the discounts of its line and its share of the order's. */
  readonly goods: number;
  readonly tax: number;
}

/**
 * What was really paid for each unit. The order's discount is shared by the lines in proportion to their price, and each
 * line's price and tax by its units, always by largest remainder: the units add up to what the customer paid for goods and
 * tax, to the last cent.
 */
export function paidForUnits(order: Order): UnitPaid[] {
  const net = order.lines.map(netOf);
  const off = shareOut(order.discount, net);
  return order.lines.flatMap(({ lineId, quantity, tax }, i) => {
    const alike = Array.from({ length: quantity }, () => 1);
    const goods = shareOut((net[i] ?? 0) - (off[i] ?? 0), alike);
    const taxes = shareOut(tax, alike);
    return goods.map((paid, unit) => ({ lineId, unit, goods: paid, tax: taxes[unit] ?? 0 }));
  });
}
