import type { ShopOrder } from '../../../activities/orders/shop-order.ts';

let made = 0;

/** Two headphones with serial numbers and one cable, paid with a gift card and the rest by card: 313.90 USD. */
export function sampleOrder(over: Partial<ShopOrder['order']> = {}): ShopOrder {
  const orderId = `S-${++made}`;
  return {
    order: {
      orderId,
      currency: 'USD',
      placedAt: Date.UTC(2026, 9, 2, 14),
      deliveredAt: Date.UTC(2026, 9, 6, 17),
      lines: [
        {
          lineId: '1',
          sku: 'HP-200',
          title: 'Harbor 200 headphones',
          category: 'electronics',
          quantity: 2,
          unitPrice: 14_900,
          discount: 0,
          tax: 1_788,
          finalSale: false,
          serials: [`${orderId}-a`, `${orderId}-b`],
        },
        {
          lineId: '2',
          sku: 'CB-1',
          title: 'Audio cable, 1 m',
          category: 'accessories',
          quantity: 1,
          unitPrice: 1_500,
          discount: 500,
          tax: 60,
          finalSale: false,
          serials: [],
        },
      ],
      discount: 1_000,
      shipping: 742,
      tenders: [
        { tenderId: 't1', kind: 'gift-card', charged: 5_000, refunded: 0, at: Date.UTC(2026, 9, 2, 14) },
        { tenderId: 't2', kind: 'card', charged: 26_390, refunded: 0, at: Date.UTC(2026, 9, 2, 14, 1) },
      ],
      ...over,
    },
    customer: { name: 'Ana Díaz', email: 'ana@example.com' },
  };
}
