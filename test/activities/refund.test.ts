import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ledger } from '../../activities/payments/ledger.ts';
import type { RefundOrder } from '../../activities/payments/payments-port.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const stored = async () => {
  const given = sampleOrder();
  await stage.orders.put(given);
  return given.order;
};
const refundCall = (orderId: string, params: object, caseId = `c-${randomUUID()}`): EffectCall => ({
  effectId: `${caseId}:1.0`,
  caseId,
  name: 'refund',
  params: {
    orderId,
    currency: 'USD',
    units: [],
    parts: [],
    ...(!('units' in params) && { purpose: 'test' }),
    ...params,
  },
  issuedAt: 1_000,
});
const leftOf = async (orderId: string) =>
  (await stage.orders.find(orderId))?.order.tenders.map(({ charged, refunded }) => charged - refunded);
const one = { lineId: '1', unit: 0 };

describe('refund', () => {
  test('is booked on the tenders, answers with its reference, and the same call again pays nothing', async () => {
    const { orderId } = await stored();
    const call = refundCall(orderId, {
      units: [one],
      parts: [
        { tenderId: 't1', minor: 1_000 },
        { tenderId: 't2', minor: 14_000 },
      ],
    });
    const receipt = await stage.activities.refund(call);
    expect(receipt).toMatchObject({
      status: 'delivered',
      title: 'refund of 150.00 USD',
      reference: expect.stringMatching(/^rf-[0-9a-z]{14}$/),
      detail: { minor: 15_000 },
    });
    expect(await stage.activities.refund(call)).toMatchObject({
      status: 'deduplicated',
      reference: receipt.reference,
    });
    expect(await leftOf(orderId)).toEqual([4_000, 12_390]);
    // What was paid back is settled: its case holds it for ever.
    expect(await stage.orders.release(call.caseId)).toBe(0);
  });

  test.each([
    ['a tender that the order was not paid with', { parts: [{ tenderId: 't9', minor: 1 }] }, /not paid with/],
    [
      'another currency',
      { currency: 'EUR', parts: [{ tenderId: 't1', minor: 1 }] },
      /paid in USD, not in EUR/,
    ],
    ['a unit that was never sold', { units: [{ lineId: '1', unit: 7 }] }, /no unit 7/],
  ])('%s needs a person, and nothing is booked', async (_, params, reason) => {
    const { orderId } = await stored();
    const receipt = await stage.activities.refund(refundCall(orderId, params));
    expect(receipt).toMatchObject({ status: 'needs-person', reason: expect.stringMatching(reason) });
    expect(await leftOf(orderId)).toEqual([5_000, 26_390]);
  });

  test('an order that is not known needs a person', async () => {
    const receipt = await stage.activities.refund(
      refundCall('S-none', { parts: [{ tenderId: 't', minor: 1 }] }),
    );
    expect(receipt).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/no order S-none/),
    });
  });

  test('a unit is paid back once, and not by a case that does not hold it', async () => {
    const { orderId } = await stored();
    const parts = [{ tenderId: 't2', minor: 100 }];
    await stage.orders.reserve('c-holder', orderId, [one]);
    const other = await stage.activities.refund(refundCall(orderId, { units: [one], parts }));
    expect(other).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Another case already holds/),
    });
    const first = refundCall(orderId, { units: [one], parts }, 'c-holder');
    const paid = await stage.activities.refund(first);
    expect(paid).toMatchObject({ status: 'delivered' });
    // Whoever asks for the very same again finds what was paid; for anything else of the unit it is over.
    const same = await stage.activities.refund({ ...first, effectId: 'c-holder:2.0' });
    expect(same).toMatchObject({ status: 'delivered', reference: paid.reference });
    const credit = { ...first, effectId: 'c-holder:2.1', name: 'giveCredit' };
    const more = refundCall(orderId, { units: [one], parts: [{ tenderId: 't2', minor: 101 }] }, 'c-holder');
    const again = [
      await stage.activities.giveCredit(credit),
      await stage.activities.refund({ ...more, effectId: 'c-holder:2.2' }),
    ];
    const before = {
      status: 'needs-person',
      reason: expect.stringMatching(/was paid back before/),
    };
    expect(again).toMatchObject([before, before]);
    expect(await leftOf(orderId)).toEqual([5_000, 26_290]);
  });

  test('params that are not right are refused without a claim', async () => {
    const wrong = refundCall('S', { parts: [{ tenderId: 't', minor: 0.5 }] });
    await expect(stage.activities.refund(wrong)).rejects.toMatchObject({
      type: 'EffectParamsInvalid',
      nonRetryable: true,
    });
    await expect(stage.activities.refund(refundCall('S', {}))).rejects.toThrow(/expected money or units/);
    const nothingSaid = refundCall('S', { units: [], parts: [{ tenderId: 't', minor: 1 }] });
    await expect(stage.activities.refund(nothingSaid)).rejects.toThrow(/it could be paid twice/);
  });

  test('the sum paid back never exceeds what was paid, in any order of calls, retries and refunds of the shop', async () => {
    const part = fc.record({
      tenderId: fc.constantFrom('t1', 't2'),
      minor: fc.integer({ min: 1, max: 15_000 }),
    });
    const unit = fc.constantFrom(one, { lineId: '1', unit: 1 }, { lineId: '2', unit: 0 });
    const ask = fc.record({
      effect: fc.nat(7),
      caseId: fc.constantFrom('c-x', 'c-y'),
      parts: fc.uniqueArray(part, { minLength: 1, maxLength: 2, selector: ({ tenderId }) => tenderId }),
      units: fc.uniqueArray(unit, { maxLength: 2, selector: (u) => JSON.stringify(u) }),
    });
    const payments = ledger(stage.database);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(ask, { maxLength: 5 }), { maxLength: 5 }),
        fc.integer({ min: 0, max: 26_390 }),
        fc.nat(1),
        async (rounds, elsewhere, toldInRound) => {
          const given = sampleOrder();
          const { orderId, tenders } = given.order;
          await stage.orders.put(given);
          const known = tenders.map((t) => (t.tenderId === 't2' ? { ...t, refunded: elsewhere } : t));
          for (const [i, round] of rounds.entries()) {
            if (i === toldInRound)
              await stage.orders.put({ ...given, order: { ...given.order, tenders: known } });
            const orders = round.map(({ effect, ...asked }): RefundOrder => {
              return { effectId: `${orderId}:${effect}`, orderId, currency: 'USD', ...asked };
            });
            // Each asked twice at once, as a retry does that comes before the first is done.
            const answers = await Promise.allSettled([...orders, ...orders].map((o) => payments.refund(o)));
            for (const answer of answers) {
              if (answer.status === 'rejected')
                expect(answer.reason).toMatchObject({ type: 'EffectIdReused' });
            }
          }
          const parts = await stage.database
            .selectFrom('refund_parts')
            .select(['tender_id', 'minor'])
            .where('order_id', '=', orderId)
            .execute();
          const rows = await stage.database
            .selectFrom('order_tenders')
            .selectAll()
            .where('order_id', '=', orderId)
            .execute();
          for (const row of rows) {
            const sum = parts
              .filter((p) => p.tender_id === row.tender_id)
              .reduce((all, p) => all + Number(p.minor), 0);
            expect(sum).toBe(Number(row.refunded_here));
            // What the shop pays back after us is its own affair; what we know of counts.
            const knownFirst = toldInRound === 0 ? Number(row.refunded_elsewhere) : 0;
            expect(sum + knownFirst).toBeLessThanOrEqual(Number(row.charged));
          }
          const left = await leftOf(orderId);
          expect(left?.every((minor) => minor >= 0)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
