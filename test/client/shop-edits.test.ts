import { afterEach, describe, expect, test } from '@jest/globals';
import { closeApis } from './support/api.ts';
import { shopDoor } from './support/shop-door.ts';
import { refund, transaction } from './support/shopify-money.ts';
import { shopifyOrder } from './support/shopify-order.ts';

afterEach(closeApis);

const orderId = shopifyOrder().id;
const later = { updated_at: '2026-10-09T09:00:00-04:00' };

const gone = [{ lineId: '866550311766439020', quantity: 1 }];

describe('an order that is edited in Shopify', () => {
  test('what was taken out is gone; what was paid stays what was paid', async () => {
    const { taken, tell } = await shopDoor();
    const [first, cable] = shopifyOrder().line_items;
    await tell(
      shopifyOrder({
        ...later,
        line_items: [
          { ...first, current_quantity: 1 },
          { ...cable, current_quantity: 1 },
        ],
        current_total_price: '157.68',
        total_outstanding: '-157.64',
      }),
    );
    expect(taken[0]).toMatchObject({ gone, order: { tenders: [{ charged: 31_532, refunded: 0 }] } });
    expect(taken[0]?.order.lines[0]?.quantity).toBe(2);
  });

  test('what was added and paid since is there, at another address', async () => {
    const { taken, tell } = await shopDoor();
    const before = shopifyOrder();
    await tell(before);
    const more = { ...before.line_items[1], id: 9, admin_graphql_api_id: 'gid://shopify/LineItem/9' };
    await tell(
      shopifyOrder({
        ...later,
        line_items: [...before.line_items, more],
        total_price: '317.32',
        current_total_price: '317.32',
        shipping_address: { ...before.shipping_address, address1: '7 Oak Street' },
      }),
    );
    expect(taken[1]?.order.lines.map(({ lineId }) => lineId)).toContain('9');
    expect(taken[1]?.order.tenders[0]?.charged).toBe(31_732);
    expect(taken[1]?.customer.address).toMatch(/^7 Oak Street\n/);
  });

  test('the edit itself is answered with where its prices come from', async () => {
    const { tell } = await shopDoor();
    const edit = { order_edit: { id: 78912328793, order_id: orderId, line_items: { removals: [] } } };
    expect(await tell(edit, { topic: 'orders/edited' })).toMatchObject({
      status: 200,
      taken: false,
      because: expect.stringMatching(/orders\/updated tells the whole order/),
    });
  });
});

test('an order that is cancelled is gone in whole; one that was only authorized was never charged', async () => {
  const { taken, tell } = await shopDoor();
  const cancelled = { ...later, cancelled_at: '2026-10-09T09:00:00-04:00', financial_status: 'voided' };
  expect(await tell(shopifyOrder(cancelled), { topic: 'orders/cancelled' })).toMatchObject({ taken: true });
  expect(taken[0]?.gone).toEqual([
    { lineId: '866550311766439020', quantity: 2 },
    { lineId: '141249953214522974', quantity: 1 },
  ]);
  expect(taken[0]?.order.tenders).toMatchObject([{ charged: 0, refunded: 0 }]);
});

describe('how it was paid', () => {
  const split = { payment_gateway_names: ['gift_card', 'shopify_payments'] };
  const card = transaction({ id: 2, amount: '265.32', processed_at: '2026-10-02T10:00:07-04:00' });
  const gift = transaction({ id: 1, amount: '50.00', gateway: 'gift_card', kind: 'sale' });
  const topic = 'order_transactions/create';

  test('each payment is a tender once all are told; before that the order waits', async () => {
    const { taken, tell } = await shopDoor();
    await tell(card, { topic });
    expect(await tell(shopifyOrder(split))).toMatchObject({
      taken: false,
      because: expect.stringMatching(/2 ways and not all of its payments were told/),
    });
    await tell(gift, { topic });
    await tell(gift, { topic });
    expect(await tell(shopifyOrder(split))).toMatchObject({ taken: true });
    expect(taken[0]?.order.tenders).toEqual([
      {
        tenderId: 'shopify-1',
        kind: 'gift-card',
        charged: 5_000,
        refunded: 0,
        at: Date.UTC(2026, 9, 2, 14, 0, 5),
      },
      {
        tenderId: 'shopify-2',
        kind: 'card',
        charged: 26_532,
        refunded: 0,
        at: Date.UTC(2026, 9, 2, 14, 0, 7),
      },
    ]);
  });

  test("a payment that Stripe knows keeps Stripe's id: there it is paid back", async () => {
    const { taken, tell } = await shopDoor();
    await tell(transaction({ authorization: 'ch_3NxQ2e', gateway: 'stripe' }), { topic });
    await tell(shopifyOrder({ payment_gateway_names: ['stripe'] }));
    expect(taken[0]?.order.tenders).toMatchObject([{ tenderId: 'ch_3NxQ2e', charged: 31_532 }]);
  });

  test.each([
    ['an authorization', { kind: 'authorization' }],
    ['one that failed', { status: 'failure' }],
    ['a refund', { kind: 'refund' }],
  ])('%s is no payment', async (_, over) => {
    const { taken, tell } = await shopDoor();
    expect(await tell(transaction(over), { topic })).toMatchObject({ status: 200, taken: false });
    await tell(shopifyOrder());
    expect(taken[0]?.order.tenders[0]?.tenderId).toBe('shopify-shopify_payments');
  });

  test('a refund goes to the payment that it names, whichever was told first', async () => {
    const { taken, settled, tell } = await shopDoor();
    for (const each of [gift, card]) await tell(each, { topic });
    await tell(shopifyOrder(split));
    const back = refund({
      transactions: [{ ...refund().transactions[0], gateway: 'gift_card', parent_id: 1, amount: '30.00' }],
    });
    for (const told of [back, back])
      expect(await tell(told, { topic: 'refunds/create' })).toMatchObject({ taken: true });
    const refunded = [
      { tenderId: 'shopify-1', minor: 3_000 },
      { tenderId: 'shopify-2', minor: 0 },
    ];
    expect(settled).toEqual([
      { refunded, gone },
      { refunded, gone },
    ]);
    await tell(shopifyOrder({ ...split, ...later, current_total_price: '285.32', refunds: [back] }));
    expect(taken[1]?.order.tenders.map((tender) => tender.refunded)).toEqual([3_000, 0]);
    expect(taken[1]?.gone).toEqual(gone);
  });

  test('a refund that comes before its order waits for it, and one that failed is none', async () => {
    const { taken, settled, tell } = await shopDoor();
    const failed = { ...refund().transactions[0], id: 5, status: 'failure', amount: '99.00' };
    const back = refund({ transactions: [...refund().transactions, failed] });
    expect(await tell(back, { topic: 'refunds/create' })).toMatchObject({ taken: true });
    expect(settled).toEqual([]);
    // The order as it was before the refund.
    await tell(shopifyOrder());
    expect(taken[0]).toMatchObject({ gone, order: { tenders: [{ charged: 31_532, refunded: 15_264 }] } });
  });
});
