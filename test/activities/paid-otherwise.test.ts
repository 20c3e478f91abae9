import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const pieces = [
  { lineId: '1', unit: 0 },
  { lineId: '1', unit: 1 },
  { lineId: '2', unit: 0 },
];
const stored = async () => {
  const given = sampleOrder();
  await stage.orders.put(given);
  return given.order;
};
const leftOf = async (orderId: string) =>
  (await stage.orders.find(orderId))?.order.tenders.map(({ charged, refunded }) => charged - refunded);

describe('money that was given in another way', () => {
  const call = (name: string, caseId: string, params: object): EffectCall => ({
    effectId: `${caseId}:${name}-${randomUUID()}`,
    caseId,
    name,
    params,
    issuedAt: 1_000,
  });
  const full = (order: string, caseId: string, units: object, minor = 15_000): EffectCall =>
    call('compensate', caseId, {
      key: 'payment-1',
      compensation: 'comp-1',
      as: 'refund',
      order,
      units,
      minor,
      currency: 'USD',
    });
  const back = (name: 'refund' | 'giveCredit', orderId: string, caseId: string, units: object) =>
    call(name, caseId, { orderId, currency: 'USD', units, parts: [{ tenderId: 't2', minor: 15_000 }] });

  test('what was paid in another way is in the books: no other case pays it, and it counts against what is left', async () => {
    const { orderId } = await stored();
    const [first, second, third] = pieces.map((piece) => [piece]);
    const otherwise = (asked: EffectCall): EffectCall => ({
      ...asked,
      params: { ...(asked.params as object), otherwise: true },
    });
    const receipt = await stage.activities.compensate(otherwise(full(orderId, 'c-1', first ?? [])));
    expect(receipt).toMatchObject({
      status: 'delivered',
      title: 'refund of 150.00 USD, paid in another way',
    });
    await stage.activities.giveCredit(otherwise(back('giveCredit', orderId, 'r-1', second ?? [])));
    expect(await leftOf(orderId)).toEqual([1_390, 0]);
    const again = { status: 'needs-person', reason: expect.stringMatching(/was paid back before/) };
    expect(await stage.activities.refund(back('refund', orderId, 'r-2', first ?? []))).toMatchObject(again);
    expect(await stage.activities.compensate(full(orderId, 'c-2', second ?? []))).toMatchObject(again);
    await stage.activities.compensate(full(orderId, 'c-3', third ?? [], 1_390));
    expect(await leftOf(orderId)).toEqual([0, 0]);
    const free = call('compensate', 'c-4', {
      key: 'payment-1',
      compensation: 'comp-1',
      as: 'credit',
      minor: 100,
      currency: 'USD',
      otherwise: true,
    });
    expect(await stage.activities.compensate(free)).toMatchObject({ status: 'delivered' });
  });
});
