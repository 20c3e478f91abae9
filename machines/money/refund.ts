import type { Order } from './order.ts';
import { paidForUnits, type UnitPaid, type UnitRef } from './paid.ts';

/** A unit that comes back, and what is kept of its price. */
export interface ReturnedUnit extends UnitRef {
  /** Restocking fee in percent of what was paid for the goods; 0 when it is waived. */
  readonly feePercent: number;
}

export interface RefundRequest {
  readonly units: readonly ReturnedUnit[];
  /** What was paid for the way to the customer, when the policy gives it back: minor units. */
  readonly shipping?: number;
  /** The way back, when the customer pays it and we advanced it: minor units. */
  readonly freight?: number;
}

/** How a refund comes about; all amounts in minor units of the order's currency. */
export interface Refund {
  readonly units: readonly (UnitPaid & { readonly fee: number })[];
  readonly shipping: number;
  readonly freight: number;
  /** Taken off because no more was left to give back. */
  readonly capped: number;
  readonly total: number;
}

/** Thrown for a unit that the order does not have, or that is asked for twice. */
export class UnknownUnit extends Error {
  readonly type = 'UnknownUnit';
}

/**
 * What is given back for units of an order: what was really paid for them, less the fee and the way back as the policy
 * says, never below 0 and never more than what is left [SUP-RET-3, SUP-RET-5]. A fee is rounded down, in the customer's
 * favour, and is not taken from the tax.
 *
 * @param left what may still be given back for the order, minor units: see `leftToRefund`
 * @throws UnknownUnit
 */
export function refundOf(order: Order, request: RefundRequest, left: number): Refund {
  const paid = new Map(paidForUnits(order).map((unit) => [keyOf(unit), unit]));
  const units = request.units.map((asked) => {
    const unit = paid.get(keyOf(asked));
    if (!unit) {
      const lines = order.lines.map(({ lineId, quantity }) => `${quantity} of ${lineId}`).join(', ');
      throw new UnknownUnit(
        `Order ${order.orderId} has no unit ${asked.unit} of line ${asked.lineId}, or it was named twice; it has ${lines}, counted from 0.`,
      );
    }
    paid.delete(keyOf(asked));
    return { ...unit, fee: Math.floor((unit.goods * asked.feePercent) / 100) };
  });
  const { shipping = 0, freight = 0 } = request;
  const due = units.reduce((sum, { goods, tax, fee }) => sum + goods + tax - fee, shipping) - freight;
  const owed = Math.max(0, due);
  const total = Math.min(owed, left);
  return { units, shipping, freight, capped: owed - total, total };
}

function keyOf({ lineId, unit }: UnitRef): string {
  return JSON.stringify([lineId, unit]);
}
