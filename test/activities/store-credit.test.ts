import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ledger } from '../../activities/payments/ledger.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const one = { lineId: '1', unit: 0 };
const creditCall = async (params: object = {}): Promise<EffectCall> => {
  const given = sampleOrder();
  await stage.orders.put(given);
  const caseId = `c-${randomUUID()}`;
  const asked = { orderId: given.order.orderId, currency: 'USD', units: [one], ...params };
  return {
    effectId: `${caseId}:1.0`,
    caseId,
    name: 'giveCredit',
    params: { parts: [{ tenderId: 't2', minor: 14_000 }], ...asked },
    issuedAt: 1_000,
  };
};
const leftOf = async ({ params }: EffectCall) =>
  (await stage.orders.find(String(Object(params).orderId)))?.order.tenders.map(
    ({ charged, refunded }) => charged - refunded,
  );
const codesOf = ({ caseId }: EffectCall) =>
  stage.database
    .selectFrom('store_credits')
    .select(['code', 'minor'])
    .where('case_id', '=', caseId)
    .execute();

describe('store credit', () => {
  test('is an entry of the ledger with a code that only the content store has', async () => {
    const call = await creditCall();
    const receipt = await stage.activities.giveCredit(call);
    expect(receipt).toMatchObject({ status: 'delivered', title: 'store credit of 140.00 USD' });
    expect(JSON.stringify(receipt)).not.toMatch(/SC-/);
    const [entry] = await codesOf(call);
    expect(entry).toEqual({ code: expect.stringMatching(/^SC(-[0-9A-Z]{4}){3}$/), minor: '14000' });
    expect(await stage.content.get(receipt.reference ?? '')).toEqual({ body: entry?.code, kind: 'words' });
    expect(await leftOf(call)).toEqual([5_000, 12_390]);
  });

  test('a retry after the entry and before the receipt has the same code', async () => {
    const call = await creditCall();
    const port = ledger(stage.database);
    const dying = stage.withPayments({
      ...port,
      credit: async (order) => {
        await port.credit(order);
        throw new Error('the process died');
      },
    });
    await expect(dying.giveCredit(call)).rejects.toMatchObject({ type: 'EffectFailed' });
    const before = await codesOf(call);
    expect(await stage.activities.giveCredit(call)).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(await codesOf(call)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test('a unit that was credited is not paid back, nor replaced; and never more than was paid', async () => {
    const call = await creditCall();
    await stage.activities.giveCredit(call);
    const after = (name: 'refund' | 'giveCredit', params: object) => ({
      ...call,
      name,
      effectId: `${call.caseId}:${name}`,
      params: { ...(call.params as object), ...params },
    });
    expect(await stage.activities.refund(after('refund', {}))).toMatchObject({ status: 'needs-person' });
    const more = after('giveCredit', {
      units: [],
      purpose: 'test',
      parts: [{ tenderId: 't2', minor: 12_391 }],
    });
    expect(await stage.activities.giveCredit(more)).toMatchObject({ detail: { minor: 12_391 } });
    const most = after('giveCredit', {
      units: [],
      purpose: 'more',
      parts: [{ tenderId: 't2', minor: 26_390 }],
    });
    expect(await stage.activities.giveCredit({ ...most, effectId: `${call.caseId}:most` })).toMatchObject({
      title: 'store credit of 49.99 USD, all that was left of what was paid',
      detail: { minor: 4_999 },
    });
    const nothing = {
      ...most,
      effectId: `${call.caseId}:nothing`,
      params: { ...most.params, purpose: 'else' },
    };
    expect(await stage.activities.giveCredit(nothing)).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Nothing is left/),
    });
    expect((await codesOf(call)).map(({ minor }) => Number(minor))).toEqual([14_000, 12_391, 4_999]);
  });

  test('nothing is no credit', async () => {
    expect(await stage.activities.giveCredit(await creditCall({ parts: [] }))).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Nothing is left/),
    });
  });
});
