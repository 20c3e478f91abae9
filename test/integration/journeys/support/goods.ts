import { randomUUID } from 'node:crypto';
import type { ShopOrder } from '../../../../activities/orders/shop-order.ts';
import type { Desk } from '../../support/desk.ts';
import { jane } from '../../support/jane.ts';
import type { LocalTime } from './local-time.ts';

/** A coffee machine (electronics) for 200.00 and 12.00 tax, and two cables for 10.00 each; 6.00 shipping, all by card. */
export function janesOrder(orderId: string, placedAt: number): ShopOrder {
  return {
    order: {
      orderId,
      currency: 'USD',
      placedAt,
      lines: [
        {
          lineId: 'L1',
          sku: 'CF-2',
          title: 'Coffee machine',
          category: 'electronics',
          quantity: 1,
          unitPrice: 20_000,
          discount: 0,
          tax: 1_200,
          finalSale: false,
          serials: [],
        },
        {
          lineId: 'L2',
          sku: 'CB-1',
          title: 'Cable',
          category: 'accessories',
          quantity: 2,
          unitPrice: 1_000,
          discount: 0,
          tax: 0,
          finalSale: false,
          serials: [],
        },
      ],
      discount: 0,
      shipping: 600,
      tenders: [{ tenderId: 't1', kind: 'card', charged: 23_800, refunded: 0, at: placedAt }],
    },
    customer: { name: jane.name, email: jane.email },
  };
}

/** A unit that came as it was sold. */
export const asSold = {
  condition: 'original',
  accessories: true,
  opened: false,
  defective: false,
  missing: false,
} as const;

/** An order of that day with a coffee machine that no other test has in stock; so many of it are there. */
export async function boughtMachine(
  desk: Desk,
  local: LocalTime,
  when: string,
  onHand: number,
  unitPrice = 20_000,
): Promise<{ readonly orderId: string; readonly sku: string }> {
  const orderId = `W-${randomUUID().slice(0, 8)}`;
  const sku = `CF-${orderId}`;
  const shopOrder = janesOrder(orderId, local.instant(when));
  const [machine, ...rest] = shopOrder.order.lines;
  if (!machine) throw new Error('no machine');
  const [card] = shopOrder.order.tenders;
  if (!card) throw new Error('no card');
  const tenders = [{ ...card, charged: card.charged + unitPrice - 20_000 }];
  const lines = [{ ...machine, sku, unitPrice }, ...rest];
  await desk.orders.put({ ...shopOrder, order: { ...shopOrder.order, lines, tenders } });
  await desk.stock.set(sku, onHand);
  return { orderId, sku };
}
