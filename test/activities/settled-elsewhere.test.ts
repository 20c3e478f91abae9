import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shopBooks, type ShopPayment, type ShopRefund } from '../../activities/orders/shop-books.ts';
import type { ShopOrder } from '../../activities/orders/shop-order.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { back, call, leftOf } from './support/payment-calls.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const one = { lineId: '1', unit: 0 };
const two = { lineId: '1', unit: 1 };
const cable = { lineId: '2', unit: 0 };

/** A sample order that is known, without a discount over all of it: its lines do not touch each other. */
async function bought(): Promise<ShopOrder> {
  const given = sampleOrder({ discount: 0 });
  await stage.orders.put(given);
  return given;
}

/** The same with so much of each tender paid back by the shop. */
const paidBack = ({ order, customer }: ShopOrder, ...minor: number[]): ShopOrder => ({
  order: { ...order, tenders: order.tenders.map((tender, i) => ({ ...tender, refunded: minor[i] ?? 0 })) },
  customer,
});

const heldOf = async ({ order }: ShopOrder) =>
  (await stage.orders.find(order.orderId))?.taken.map(({ lineId, unit, caseId }) => [lineId, unit, caseId]);

describe('an order that is edited while a case has a piece of it', () => {
  test('other lines come, go and change, and payments are added; the case keeps its piece', async () => {
    const given = await bought();
    const [headphones, wire] = given.order.lines;
    await stage.orders.reserve('c-1', given.order.orderId, [one]);
    const tenders = [
      ...given.order.tenders,
      { tenderId: 't3', kind: 'card' as const, charged: 900, refunded: 0, at: Date.UTC(2026, 9, 9) },
    ];
    const stand = { ...wire!, lineId: '3', sku: 'ST-1', title: 'Stand', unitPrice: 900, discount: 0, tax: 0 };
    const edited = { ...given, order: { ...given.order, lines: [headphones!, stand], tenders } };
    expect(await stage.orders.put(edited)).toBe('changed');
    expect(await stage.orders.find(given.order.orderId)).toMatchObject({
      order: edited.order,
      taken: [{ ...one, caseId: 'c-1' }],
    });
    expect(await stage.orders.put(edited)).toBe('same');
  });

  test.each<[string, (order: ShopOrder['order']) => Partial<ShopOrder['order']>, RegExp]>([
    [
      'its price',
      ({ lines }) => ({ lines: lines.map((line) => ({ ...line, unitPrice: line.unitPrice - 1 })) }),
      /unit 0 of line 1 would change/,
    ],
    ['its line', ({ lines }) => ({ lines: lines.slice(1) }), /unit 0 of line 1 would change/],
    [
      'what it is',
      ({ lines }) => ({ lines: lines.map((line) => ({ ...line, sku: 'X' })) }),
      /unit 0 of line 1/,
    ],
    ['a payment', ({ tenders }) => ({ tenders: tenders.slice(1) }), /its payment t1 would change/],
    ['when it was bought', ({ placedAt }) => ({ placedAt: placedAt + 1 }), /when it was bought would change/],
  ])('%s stays, with the reason; what else is new is taken over', async (_, over, reason) => {
    const given = await bought();
    await stage.orders.reserve('c-1', given.order.orderId, [one]);
    const news = paidBack(given, 0, 700);
    const order = { ...news.order, deliveredAt: Date.UTC(2026, 9, 9), ...over(news.order) };
    const customer = { ...given.customer, address: '7 Oak Street\nAnn Arbor, MI 48104' };
    const refused = stage.orders.put({ order, customer, gone: [{ lineId: '2', quantity: 1 }] });
    await expect(refused).rejects.toMatchObject({ type: 'OrderConflict', retryable: false });
    await expect(refused).rejects.toThrow(reason);
    const found = await stage.orders.find(given.order.orderId);
    expect(found?.order).toEqual({ ...news.order, deliveredAt: Date.UTC(2026, 9, 9) });
    expect(found?.customer).toEqual(customer);
    expect(await heldOf(given)).toContainEqual(['2', 0, 'shop']);
  });
});

describe('what the shop itself settled', () => {
  test('no case can take; the last free piece goes first, and the same word again settles no more', async () => {
    const given = await bought();
    const { orderId } = given.order;
    const gone = [{ lineId: '1', quantity: 1 }];
    expect(await stage.orders.put({ ...paidBack(given, 0, 16_794), gone })).toBe('changed');
    expect(await stage.orders.put({ ...paidBack(given, 0, 16_794), gone })).toBe('same');
    const settled = { refunded: [{ tenderId: 't2', minor: 16_794 }], gone };
    expect(await stage.orders.settledElsewhere(orderId, settled)).toBe('same');
    expect(await heldOf(given)).toEqual([['1', 1, 'shop']]);
    expect(await leftOf(stage, orderId)).toEqual([5_000, 9_596]);
    const refused = stage.orders.reserve('c-1', orderId, [one, two]);
    await expect(refused).rejects.toMatchObject({ type: 'UnitTaken', units: [two] });
    await expect(refused).rejects.toThrow(/The shop itself paid back or took out unit 1 of line 1/);
    expect(await stage.orders.reserveFirst('c-1', orderId, [two])).toBe(false);
    expect(await stage.orders.reserveFirst('c-1', orderId, [one])).toBe(true);
    expect(await stage.orders.release('shop')).toBe(0);
  });

  test('a case that holds it cannot pay it back too, though money of other pieces is left', async () => {
    const given = await bought();
    const { orderId } = given.order;
    await stage.orders.reserve('c-1', orderId, [one, two]);
    const told = { refunded: [{ tenderId: 't2', minor: 16_000 }], gone: [{ lineId: '1', quantity: 1 }] };
    expect(await stage.orders.settledElsewhere(orderId, told)).toBe('changed');
    const receipt = await stage.activities.refund(back('refund', orderId, 'c-1', [two]));
    expect(receipt).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Unit 1 of line 1 .* paid back by the shop itself/),
    });
    expect(await stage.activities.refund(back('refund', orderId, 'c-1', [one]))).toMatchObject({
      status: 'delivered',
    });
    expect(await leftOf(stage, orderId)).toEqual([390, 0]);
    expect(await heldOf(given)).toEqual([
      ['1', 0, 'c-1'],
      ['1', 1, 'c-1'],
    ]);
  });

  test('older news take nothing back: the most that was told counts', async () => {
    const { order } = await bought();
    const told = (minor: number, quantity: number) =>
      stage.orders.settledElsewhere(order.orderId, {
        refunded: [{ tenderId: 't2', minor }],
        gone: [{ lineId: '1', quantity }],
      });
    expect(await told(20_000, 2)).toBe('changed');
    expect(await told(10_000, 1)).toBe('same');
    expect(await told(99_999, 9)).toBe('changed');
    expect(await leftOf(stage, order.orderId)).toEqual([5_000, 0]);
  });

  const logged = (orderId: string, caseId: string, units: object) =>
    call('refund', caseId, {
      orderId,
      currency: 'USD',
      units,
      parts: [{ tenderId: 't2', minor: 15_000 }],
      otherwise: true,
    });

  test.each([['before'], ['after']])(
    'what a person paid there and logged %s the shop told counts once, and no other piece is settled',
    async (when) => {
      const given = await bought();
      const { orderId } = given.order;
      await stage.orders.reserve('c-1', orderId, [one]);
      const log = () => stage.activities.refund(logged(orderId, 'c-1', [one]));
      const tell = () =>
        stage.orders.put({ ...paidBack(given, 0, 15_000), gone: [{ lineId: '1', quantity: 1 }] });
      if (when === 'before') expect(await log()).toMatchObject({ status: 'delivered' });
      expect(await tell()).toBe('changed');
      if (when === 'after') expect(await log()).toMatchObject({ status: 'delivered' });
      expect(await tell()).toBe('same');
      expect(await leftOf(stage, orderId)).toEqual([5_000, 11_390]);
      expect(await heldOf(given)).toEqual([['1', 0, 'c-1']]);
      expect(await stage.activities.refund(back('refund', orderId, 'c-2', [one]))).toMatchObject({
        status: 'needs-person',
      });
    },
  );

  test('what was paid in another way and never told by the shop counts beside what the shop tells', async () => {
    const given = await bought();
    const { orderId } = given.order;
    await stage.activities.refund(logged(orderId, 'c-1', [cable]));
    await stage.orders.put({ ...paidBack(given, 0, 10_000), gone: [{ lineId: '1', quantity: 1 }] });
    expect(await leftOf(stage, orderId)).toEqual([5_000, 1_390]);
  });
});

test('payments and refunds are kept once by the shop’s own id, each with its order', async () => {
  const books = shopBooks(stage.database);
  const payment: ShopPayment = {
    kind: 'payment',
    id: '389404469',
    gateway: 'stripe',
    currency: 'USD',
    minor: 31_532,
    at: 1_000,
    reference: 'ch_1',
  };
  const refund: ShopRefund = {
    kind: 'refund',
    id: '389404469',
    pieces: [{ lineId: '1', quantity: 1 }],
    parts: [{ payment: '389404469', minor: 500 }],
  };
  await books.note('820', [payment, { ...refund, parts: [] }]);
  await books.note('820', [refund]);
  await books.note('821', []);
  expect(await books.factsOf('820')).toEqual({ payments: [payment], refunds: [refund] });
  expect(await books.factsOf('821')).toEqual({ payments: [], refunds: [] });
});
