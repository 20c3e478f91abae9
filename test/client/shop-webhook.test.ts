import { afterEach, describe, expect, test } from '@jest/globals';
import { shopOrder } from '../../activities/orders/shop-order.ts';
import { closeApis } from './support/api.ts';
import { shopDoor } from './support/shop-door.ts';
import { shopifyOrder } from './support/shopify-order.ts';

afterEach(closeApis);

describe('orders as Shopify tells them', () => {
  test('goods, money, delivery and customer are taken in, exactly', async () => {
    const { taken, tell } = await shopDoor();
    expect(await tell(shopifyOrder())).toEqual({ status: 200, taken: true });
    expect(taken).toHaveLength(1);
    expect(shopOrder.parse(taken[0])).toEqual({
      customer: {
        name: 'Ana Díaz',
        email: 'ana@example.com',
        address: '12 Elm Street, Apt 4\nAnn Arbor, MI 48104\nUnited States',
      },
      gone: [],
      order: {
        orderId: '1001',
        currency: 'USD',
        placedAt: Date.UTC(2026, 9, 2, 14),
        deliveredAt: Date.UTC(2026, 9, 6, 17),
        lines: [
          {
            lineId: '866550311766439020',
            sku: 'HP-200',
            title: 'Harbor 200 headphones - Black',
            category: 'electronics',
            quantity: 2,
            unitPrice: 14_900,
            discount: 1_000,
            tax: 1_728,
            finalSale: false,
            serials: [],
          },
          {
            lineId: '141249953214522974',
            sku: '141249953214522974',
            title: 'Audio cable, 1 m',
            category: 'other',
            quantity: 1,
            unitPrice: 200,
            discount: 0,
            tax: 0,
            finalSale: true,
            serials: [],
          },
        ],
        discount: 0,
        shipping: 804,
        tenders: [
          {
            tenderId: 'shopify-shopify_payments',
            kind: 'card',
            charged: 31_532,
            refunded: 0,
            at: Date.UTC(2026, 9, 2, 14),
          },
        ],
      },
    });
    const { lines, shipping } = taken[0]!.order;
    const sold = lines.reduce((sum, l) => sum + l.quantity * l.unitPrice - l.discount + l.tax, shipping);
    expect(sold).toBe(31_532);
  });

  test('a refund that the shop made counts; prices that hold their tax are taken as they are', async () => {
    const { taken, tell } = await shopDoor();
    const refunds = [
      {
        id: 509562969,
        transactions: [
          { kind: 'refund', status: 'success', amount: '10.00', gateway: 'shopify_payments' },
          { kind: 'refund', status: 'failure', amount: '99.00', gateway: 'shopify_payments' },
        ],
      },
    ];
    await tell(shopifyOrder({ refunds, taxes_included: true, fulfillment_status: 'partial' }));
    const { order } = taken[0]!;
    expect(order.tenders[0]?.refunded).toBe(1_000);
    expect(order.lines[0]?.tax).toBe(0);
    expect(order.deliveredAt).toBeUndefined();
  });

  test('older news than known ones change nothing; the same again is fine', async () => {
    const { taken, tell } = await shopDoor();
    await tell(shopifyOrder());
    expect(await tell(shopifyOrder())).toMatchObject({ taken: true });
    const old = shopifyOrder({ updated_at: '2026-10-05T13:00:00-04:00' });
    expect(await tell(old)).toMatchObject({
      status: 200,
      taken: false,
      because: expect.stringMatching(/Newer/),
    });
    expect(taken).toHaveLength(2);
  });

  test.each([
    ['another signature', { signature: Buffer.alloc(32).toString('base64') }],
    ['no signature', { signature: '' }],
    ['a short one', { signature: 'AAAA' }],
  ])('%s is refused', async (_, over) => {
    const { taken, tell } = await shopDoor();
    expect(await tell(shopifyOrder(), over)).toMatchObject({ status: 401 });
    expect(taken).toEqual([]);
  });

  test.each<[string, unknown, RegExp, { topic?: string }]>([
    ['news of something else', shopifyOrder(), /no news of an order/, { topic: 'products/update' }],
    ['no JSON', 'x', /not understood/, {}],
    ['an order without lines', shopifyOrder({ line_items: [] }), /line_items/, {}],
    ['no customer', shopifyOrder({ email: null, customer: null }), /no e-mail/, {}],
    ['two ways of paying', shopifyOrder({ payment_gateway_names: ['gift_card', 'x'] }), /2 ways/, {}],
  ])('%s is answered 200 with the reason', async (_, body, because, over) => {
    const { tell } = await shopDoor();
    expect(await tell(body, over)).toMatchObject({
      status: 200,
      taken: false,
      because: expect.stringMatching(because),
    });
  });

  test('an order on which a case relies is not changed: the shop is told so and does not repeat it', async () => {
    const conflict = Object.assign(new Error('a case relies on them'), {
      name: 'EffectError',
      type: 'OrderConflict',
      retryable: false,
    });
    const { tell } = await shopDoor(conflict);
    expect(await tell(shopifyOrder())).toEqual({
      status: 200,
      taken: false,
      because: 'a case relies on them',
    });
  });

  test('a database that is away is a 503: the shop sends it again', async () => {
    const away = Object.assign(new Error('away'), {
      name: 'EffectError',
      type: 'DatabaseUnavailable',
      retryable: true,
    });
    const { tell } = await shopDoor(away);
    expect(await tell(shopifyOrder())).toMatchObject({ status: 503 });
  });

  test('an order of which Shopify says a megabyte is taken in; more than two are refused', async () => {
    const { taken, tell } = await shopDoor();
    const large = (length: number) => shopifyOrder({ note_attributes: [{ name: 'x'.repeat(length) }] });
    expect(await tell(large(1_000_000))).toEqual({ status: 200, taken: true });
    expect(await tell(large(2_100_000))).toMatchObject({ status: 413 });
    expect(taken).toHaveLength(1);
  });
});
