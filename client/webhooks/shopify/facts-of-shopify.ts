import type { ShopPayment, ShopRefund } from '../../../activities/orders/shop-books.ts';
import { minorUnits } from '../../../machines/money/minor-units.ts';
import { lineIdOf } from './line-id.ts';
import type { ShopifyRefund, ShopifyTransaction } from './shopify-message.ts';

/** Money that was taken: a sale, or what was captured of an authorization; undefined for anything else that a transaction is. */
export function paymentOfShopify(told: ShopifyTransaction): ShopPayment | undefined {
  const { id, kind, status, amount, currency, gateway, authorization } = told;
  const at = told.processed_at ?? told.created_at;
  if (!['sale', 'capture'].includes(kind) || status !== 'success' || !at) return undefined;
  return {
    kind: 'payment',
    id,
    gateway: (gateway || 'shopify').slice(0, 64),
    currency,
    minor: minorUnits(amount, currency),
    at: Date.parse(at),
    ...(authorization && { reference: authorization.slice(0, 200) }),
  };
}

/**
 * What the shop paid back itself; a transaction that did not succeed paid nothing.
 *
 * @param currency the order's, ISO 4217
 */
export function refundOfShopify(
  { id, refund_line_items: lines, transactions }: ShopifyRefund,
  currency: string,
): ShopRefund {
  return {
    kind: 'refund',
    id,
    pieces: lines.map(({ line_item_id: number, line_item: line, quantity }) => ({
      lineId: lineIdOf(line ?? { id: number }),
      quantity,
    })),
    parts: transactions
      .filter(({ kind, status }) => kind === 'refund' && status === 'success')
      .map(({ parent_id: payment, gateway, amount }) => ({
        ...(payment && { payment }),
        ...(gateway && { gateway: gateway.slice(0, 64) }),
        minor: minorUnits(amount, currency),
      })),
  };
}
