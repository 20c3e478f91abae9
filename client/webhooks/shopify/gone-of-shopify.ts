import type { GonePieces } from '../../../activities/orders/settled-by-shop.ts';
import type { ShopRefund } from '../../../activities/orders/shop-books.ts';
import { lineIdOf } from './line-id.ts';
import type { ShopifyOrder } from './shopify-message.ts';

/** Pieces that the shop paid back, by its refunds. */
export function goneByRefunds(refunds: readonly ShopRefund[]): readonly GonePieces[] {
  const pieces = new Map<string, number>();
  for (const { lineId, quantity } of refunds.flatMap((refund) => refund.pieces)) {
    pieces.set(lineId, (pieces.get(lineId) ?? 0) + quantity);
  }
  return [...pieces].map(([lineId, quantity]) => ({ lineId, quantity }));
}

/** Pieces of an order that the shop paid back, took out by an edit or cancelled: what nobody can bring back any more. */
export function goneOfShopify(
  { line_items: lines, cancelled_at: cancelled }: ShopifyOrder,
  refunds: readonly ShopRefund[],
): readonly GonePieces[] {
  const paidBack = new Map(goneByRefunds(refunds).map(({ lineId, quantity }) => [lineId, quantity]));
  return lines
    .map((line) => {
      const { quantity, current_quantity: current } = line;
      const lineId = lineIdOf(line);
      const removed = cancelled ? quantity : quantity - Math.min(quantity, current ?? quantity);
      return { lineId, quantity: Math.max(removed, paidBack.get(lineId) ?? 0) };
    })
    .filter((gone) => gone.quantity > 0);
}
