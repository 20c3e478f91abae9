import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shopBooks } from '../../activities/orders/shop-books.ts';
import { unknownParcels } from '../../activities/labels/unknown-parcels.ts';
import { stripeNews } from '../../activities/payments/stripe/stripe-news.ts';
import { stripePayments } from '../../activities/payments/stripe/stripe-payments.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { sampleOrder } from './support/shop-order.ts';
import { startStripeServer } from './support/stripe-server.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

/** An order of which 100.00 were paid back through Stripe. */
async function paidBack() {
  const payment = `pi_${randomUUID().replaceAll('-', '')}`;
  const given = sampleOrder();
  const [gift, card] = given.order.tenders;
  const tenders = [gift!, { ...card!, tenderId: payment }];
  const { orderId } = given.order;
  await stage.orders.put({ ...given, order: { ...given.order, tenders } });
  const stripe = await startStripeServer({ [payment]: { amount: 26_390, refundStatus: 'pending' } });
  const payments = stripePayments(stage.database, { secretKey: 'sk_test_key', apiBase: stripe.url });
  const units = [{ lineId: '1', unit: 0 }];
  const caseId = `c-${randomUUID()}`;
  const parts = [{ tenderId: payment, minor: 10_000 }];
  await payments.refund({ effectId: `${caseId}:1.0`, caseId, orderId, units, parts, currency: 'USD' });
  await stripe.close();
  const left = async () =>
    (await stage.orders.find(orderId))?.order.tenders.map(({ charged, refunded }) => charged - refunded)[1];
  return { caseId, orderId, payment, vendorRefund: stripe.refunds[0]!.id, left };
}

test('a refund that comes back later is left again in the books, once, and its unit stays settled', async () => {
  const news = stripeNews(stage.database);
  const { caseId, vendorRefund, left } = await paidBack();
  expect(await left()).toBe(16_390);
  const payout = await news.find(vendorRefund);
  expect(payout).toMatchObject({ caseId, minor: 10_000, state: 'pending' });
  const failed = { state: 'failed', vendorRefund, reason: 'came back' } as const;
  expect(await news.settle(payout!, failed)).toBe(true);
  expect(await news.settle(payout!, failed)).toBe(false);
  expect(await left()).toBe(26_390);
  expect(await stage.orders.release(caseId)).toBe(0);
  // News from before it failed come late.
  expect(await news.settle(payout!, { state: 'paid', vendorRefund })).toBe(false);
  expect(await left()).toBe(26_390);
});

test('what others paid back counts, ours does not count twice, and old news take nothing away', async () => {
  const news = stripeNews(stage.database);
  const { orderId, payment, left } = await paidBack();
  expect(await news.paidBack([payment, 'ch_x'], 10_000, 'usd')).toEqual([]);
  expect(await left()).toBe(16_390);
  expect(await news.paidBack([payment, 'ch_x'], 12_500, 'usd')).toEqual([orderId]);
  expect(await left()).toBe(13_890);
  expect(await news.paidBack([payment], 11_000, 'usd')).toEqual([]);
  expect(await news.paidBack([payment], 12_500, 'usd')).toEqual([]);
  expect(await left()).toBe(13_890);
  expect(await news.paidBack(['pi_nobody'], 1, 'usd')).toEqual([]);
});

test('the newest word of a shop counts, and parcels that no case awaits are listed once', async () => {
  const books = shopBooks(stage.database);
  expect(await books.isNewest('S-w', 2_000, '77')).toBe(true);
  expect(await books.isNewest('S-w', 1_000, '77')).toBe(false);
  expect(await books.isNewest('S-w', 2_000, '77')).toBe(true);
  expect([await books.orderOf('77'), await books.orderOf('78')]).toEqual(['S-w', undefined]);
  const parcels = unknownParcels(stage.database);
  const stray = { carrier: 'easypost', tracking: 'EZ1', type: 'parcel.delivered', occurredAt: 5_000 };
  await parcels.record(stray);
  await parcels.record(stray);
  const refused = { ...stray, tracking: 'EZ2', occurredAt: 4_000, caseId: 'r-1' };
  await parcels.record(refused);
  expect(await parcels.list(10)).toEqual([stray, refused]);
});
