import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ledger } from '../../activities/payments/ledger.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const stored = async (): Promise<string> => {
  const given = sampleOrder();
  await stage.orders.put(given);
  return given.order.orderId;
};
const call = (params: object, caseId = `c-${randomUUID()}`, effect = '1.0'): EffectCall => ({
  effectId: `${caseId}:${effect}`,
  caseId,
  name: 'compensate',
  params: {
    key: 'payment-1',
    compensation: 'comp-1',
    as: 'refund',
    minor: 2_000,
    currency: 'USD',
    ...params,
  },
  issuedAt: 1_000,
});
const leftOf = async (orderId: string) =>
  (await stage.orders.find(orderId))?.order.tenders.map(({ charged, refunded }) => charged - refunded);
const codesOf = ({ caseId }: EffectCall) =>
  stage.database
    .selectFrom('store_credits')
    .select(['code', 'minor'])
    .where('case_id', '=', caseId)
    .execute();

describe('a compensation that is paid', () => {
  test('goes to the newest tender of its order, once: the same again and a retry under another effect pay nothing', async () => {
    const order = await stored();
    const asked = call({ order });
    const receipt = await stage.activities.compensate(asked);
    expect(receipt).toMatchObject({
      status: 'delivered',
      title: 'refund of 20.00 USD',
      detail: { minor: 2_000 },
      reference: expect.stringMatching(/^rf-/),
    });
    expect(await leftOf(order)).toEqual([5_000, 24_390]);
    expect(await stage.activities.compensate(asked)).toMatchObject({ status: 'deduplicated' });
    const again = call({ order, key: 'payment-2' }, asked.caseId, '2.0');
    expect(await stage.activities.compensate(again)).toMatchObject({
      status: 'delivered',
      reference: receipt.reference,
    });
    expect(await leftOf(order)).toEqual([5_000, 24_390]);
  });

  test('is capped by what is left of what was paid, whatever took it; nothing left needs a person', async () => {
    const order = await stored();
    const most = await stage.activities.compensate(call({ order, minor: 30_000 }));
    expect(most).toMatchObject({ status: 'delivered', detail: { minor: 30_000 } });
    const rest = await stage.activities.compensate(call({ order, minor: 5_000 }));
    expect(rest).toMatchObject({
      title: 'refund of 13.90 USD, all that was left of what was paid',
      detail: { minor: 1_390 },
    });
    expect(await stage.activities.compensate(call({ order }))).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Nothing is left of what was paid/),
    });
    expect(await leftOf(order)).toEqual([0, 0]);
  });

  test('store credit of an order counts as paid back for it, and a refund after it is paid less', async () => {
    const order = await stored();
    const credit = call({ order, as: 'credit', minor: 30_000 });
    const receipt = await stage.activities.compensate(credit);
    expect(receipt).toMatchObject({ title: 'store credit of 300.00 USD', status: 'delivered' });
    expect(await stage.content.get(receipt.reference ?? '')).toMatchObject({
      body: (await codesOf(credit))[0]?.code,
    });
    expect(await stage.activities.compensate(call({ order, minor: 9_999 }))).toMatchObject({
      detail: { minor: 1_390 },
    });
  });

  test('store credit without an order is given once for its compensation, under any effect', async () => {
    const credit = call({ as: 'credit' });
    const receipt = await stage.activities.compensate(credit);
    expect(receipt).toMatchObject({ status: 'delivered', title: 'store credit of 20.00 USD' });
    const again = call({ as: 'credit', key: 'payment-2' }, credit.caseId, '2.0');
    expect(await stage.activities.compensate(again)).toMatchObject({ reference: receipt.reference });
    expect(await codesOf(credit)).toHaveLength(1);
    const other = call({ as: 'credit', compensation: 'comp-2' }, credit.caseId, '3.0');
    await stage.activities.compensate(other);
    expect(await codesOf(credit)).toHaveLength(2);
    const more = call({ as: 'credit', minor: 2_001 }, credit.caseId, '4.0');
    await expect(stage.activities.compensate(more)).rejects.toMatchObject({ type: 'EffectIdReused' });
  });

  test.each([
    ['money without an order', {}, /no order is named/],
    ['an order that is not known', { order: 'S-none' }, /no order S-none/],
    ['another currency than the order', { currency: 'EUR' }, /paid in USD, not in EUR/],
  ])('%s needs a person, and nothing is booked', async (_, params, reason) => {
    const order = await stored();
    const asked = call('currency' in params ? { order, ...params } : params);
    expect(await stage.activities.compensate(asked)).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(reason),
    });
    expect(await leftOf(order)).toEqual([5_000, 26_390]);
  });

  test('a process that dies after it was booked: the retry under the same or another effect pays nothing', async () => {
    const order = await stored();
    const asked = call({ order });
    const port = ledger(stage.database);
    const dying = stage.withPayments({
      ...port,
      refund: async (given) => {
        await port.refund(given);
        throw new Error('the process died');
      },
    });
    await expect(dying.compensate(asked)).rejects.toMatchObject({ type: 'EffectFailed' });
    const elsewhere = call({ order, key: 'payment-2' }, asked.caseId, '9.0');
    await stage.activities.compensate(elsewhere);
    await stage.activities.compensate(asked);
    expect(await leftOf(order)).toEqual([5_000, 24_390]);
  });

  test('compensations at once, each asked twice: never more than was paid, and each at most once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ minor: fc.integer({ min: 1, max: 20_000 }), credit: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (asked) => {
          const order = await stored();
          const caseId = `c-${randomUUID()}`;
          const calls = asked.flatMap(({ minor, credit }, i) =>
            ['a', 'b'].map((twice) =>
              call(
                { order, minor, as: credit ? 'credit' : 'refund', compensation: `comp-${i + 1}` },
                caseId,
                `${i}.${twice}`,
              ),
            ),
          );
          await Promise.allSettled(calls.map((each) => stage.activities.compensate(each)));
          const wanted = asked.reduce((sum, { minor }) => sum + minor, 0);
          const left = (await leftOf(order)) ?? [];
          const gone = 31_390 - left.reduce((sum, each) => sum + each, 0);
          expect(gone).toBe(Math.min(wanted, 31_390));
        },
      ),
      { numRuns: 15 },
    );
  });
});
