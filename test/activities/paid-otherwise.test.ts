import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { back, call, full, leftOf, pieces, stored } from './support/payment-calls.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

describe('money that was given in another way', () => {
  test('what was paid in another way is in the books: no other case pays it, and it counts against what is left', async () => {
    const { orderId } = await stored(stage);
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
    expect(await leftOf(stage, orderId)).toEqual([1_390, 0]);
    const again = { status: 'needs-person', reason: expect.stringMatching(/was paid back before/) };
    expect(await stage.activities.refund(back('refund', orderId, 'r-2', first ?? []))).toMatchObject(again);
    expect(await stage.activities.compensate(full(orderId, 'c-2', second ?? []))).toMatchObject(again);
    await stage.activities.compensate(full(orderId, 'c-3', third ?? [], 1_390));
    expect(await leftOf(stage, orderId)).toEqual([0, 0]);
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
