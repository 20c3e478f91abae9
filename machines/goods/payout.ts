import type { Order, Tender } from '../money/order.ts';
import { refundOf, type Refund, type ReturnedUnit } from '../money/refund.ts';
import { leftToRefund, splitOverTenders, type TenderRefund } from '../money/tenders.ts';

/** What is kept on a payment for which less was left than was due; nothing when there was enough. Minor units. */
export function cappedBy(minor: number): { readonly capped?: number } {
  return minor > 0 ? { capped: minor } : {};
}

/** A refund, whole: how it comes about, and to which tender. */
export interface Payout {
  readonly refund: Refund;
  readonly parts: readonly TenderRefund[];
}

/**
 * What is paid back for these units, and how: never more than is left after everything that was paid back before, the newest
 * tender first.
 *
 * @param before what this case has paid back or is paying back already, by tender
 * @param freight minor units
 */
export function payoutOf(
  order: Order,
  units: readonly ReturnedUnit[],
  before: readonly TenderRefund[],
  freight: number,
): Payout {
  const tenders = tendersAfter(order, before);
  const refund = refundOf(order, { units, freight }, leftToRefund({ tenders }));
  return { refund, parts: splitOverTenders(refund.total, tenders) };
}

/**
 * An amount on its tenders, the newest first, and never more than is left.
 *
 * @param total minor units
 * @param before as `payoutOf`
 */
export function partsOf(
  order: Pick<Order, 'tenders'>,
  total: number,
  before: readonly TenderRefund[],
): readonly TenderRefund[] {
  const tenders = tendersAfter(order, before);
  return splitOverTenders(Math.min(total, leftToRefund({ tenders })), tenders);
}

/** The tenders with what was given back of them after these. */
export function tendersAfter(order: Pick<Order, 'tenders'>, before: readonly TenderRefund[]): Tender[] {
  return order.tenders.map((tender) => ({
    ...tender,
    refunded: Math.min(
      tender.charged,
      before
        .filter(({ tenderId }) => tenderId === tender.tenderId)
        .reduce((sum, { minor }) => sum + minor, tender.refunded),
    ),
  }));
}
