import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stockFulfilment, stockOf, type Stock } from '../../activities/fulfilment/stock.ts';
import { outOfStock } from '../../machines/case/out-of-stock.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { replacementCallOn } from './support/replacement-calls.ts';

let stage: EffectStage;
let stock: Stock;
beforeAll(async () => {
  stage = await startEffectStage();
  stock = stockOf(stage.database);
}, 60_000);
beforeEach(() => stock.set('KT-17', 2));
afterAll(() => stage.stop());

const onHand = async (sku = 'KT-17') => (await stock.list()).find((each) => each.sku === sku)?.onHand;
const refundOf = (call: { effectId: string; caseId: string; params: unknown }) => ({
  effectId: `${call.caseId}:9.0`,
  caseId: call.caseId,
  name: 'refund',
  params: {
    orderId: Object(call.params).orderId,
    units: Object(call.params).units,
    parts: [{ tenderId: 't2', minor: 100 }],
    currency: 'USD',
  },
  issuedAt: 9_000,
});

describe('replacements from our own stock', () => {
  test('a piece leaves the stock once, however often it is asked', async () => {
    const call = await replacementCallOn(stage);
    const receipt = await stage.activities.sendReplacement(call);
    expect(receipt).toMatchObject({
      status: 'delivered',
      title: 'replacement: 1 x KT-17',
      reference: expect.stringMatching(/^rp-[0-9a-z]{14}$/),
    });
    expect(await stage.activities.sendReplacement(call)).toMatchObject({ status: 'deduplicated' });
    expect(await onHand()).toBe(1);
    expect(JSON.stringify(receipt)).not.toMatch(/Jane|Elm/);
  });

  test('many at once want the last piece: one gets it, the others are told that it is out of stock', async () => {
    await stock.set('KT-17', 1);
    const calls = await Promise.all(Array.from({ length: 12 }, () => replacementCallOn(stage)));
    const receipts = await Promise.all(calls.map((call) => stage.activities.sendReplacement(call)));
    expect(receipts.filter(({ status }) => status === 'delivered')).toHaveLength(1);
    expect(receipts.map(outOfStock).filter((sku) => sku === 'KT-17')).toHaveLength(11);
    expect(await onHand()).toBe(0);
  });

  test('of several articles all go out or none', async () => {
    await stock.set('CB-1', 1);
    const items = [
      { sku: 'KT-17', quantity: 1 },
      { sku: 'CB-1', quantity: 2 },
    ];
    const receipt = await stage.activities.sendReplacement(await replacementCallOn(stage, { items }));
    expect(outOfStock(receipt)).toBe('CB-1');
    expect([await onHand(), await onHand('CB-1')]).toEqual([2, 1]);
  });

  test('an article that the stock does not know is not there', async () => {
    const call = await replacementCallOn(stage, { items: [{ sku: 'NONE', quantity: 1 }] });
    expect(outOfStock(await stage.activities.sendReplacement(call))).toBe('NONE');
  });

  test('a unit that is replaced is not paid back, nor replaced again, and stays with its case', async () => {
    const call = await replacementCallOn(stage);
    await stage.activities.sendReplacement(call);
    expect(await stage.activities.refund(refundOf(call))).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/was replaced before/),
    });
    const again = await stage.activities.sendReplacement({ ...call, effectId: `${call.caseId}:3.0` });
    expect(again).toMatchObject({ status: 'needs-person', reason: expect.stringMatching(/replaced before/) });
    expect(outOfStock(again)).toBeUndefined();
    expect(await stage.orders.release(call.caseId)).toBe(0);
    expect(await onHand()).toBe(1);
  });

  test('[SUP-WAR-1] the same article that was sent for a unit takes its place once its case let go of it: replaced again or paid back by another case, once', async () => {
    await stock.set('HP-200', 2);
    const call = await replacementCallOn(stage, { items: [{ sku: 'HP-200', quantity: 1 }] });
    const { orderId, units } = call.params as { orderId: string; units: { lineId: string; unit: number }[] };
    await stage.activities.sendReplacement(call);
    const later = { ...call, caseId: `${call.caseId}-later`, effectId: `${call.caseId}-later:3.0` };
    const early = { ...later, effectId: `${later.caseId}:1.0` };
    expect(await stage.activities.sendReplacement(early)).toMatchObject({ status: 'needs-person' });
    expect(await stage.orders.release(call.caseId, { orderId, units })).toBe(1);
    expect(await stage.activities.refund(refundOf(call))).toMatchObject({
      reason: expect.stringMatching(/was replaced before/),
    });
    expect(await stage.activities.sendReplacement(later)).toMatchObject({ status: 'delivered' });
    expect(await onHand('HP-200')).toBe(0);
    expect(await stage.activities.refund(refundOf(later))).toMatchObject({
      reason: expect.stringMatching(/was replaced before/),
    });
    expect(await stage.orders.release(later.caseId, { orderId, units })).toBe(1);
    const last = { ...call, caseId: `${call.caseId}-last`, effectId: `${call.caseId}-last:3.0` };
    expect(await stage.activities.refund(refundOf(last))).toMatchObject({ status: 'delivered' });
    expect(await stage.orders.release(last.caseId, { orderId, units })).toBe(0);
    expect(await stage.activities.sendReplacement(last)).toMatchObject({
      reason: expect.stringMatching(/paid back before/),
    });
  });

  test('a unit that was paid back is not replaced', async () => {
    const call = await replacementCallOn(stage);
    await stage.activities.refund(refundOf(call));
    expect(await stage.activities.sendReplacement(call)).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/paid back before/),
    });
    expect(await onHand()).toBe(2);
  });

  test('a unit of another case, and an order that is not known, need a person', async () => {
    const call = await replacementCallOn(stage);
    const { orderId, units } = call.params as { orderId: string; units: { lineId: string; unit: number }[] };
    await stage.orders.reserve('c-other', orderId, units);
    expect(await stage.activities.sendReplacement(call)).toMatchObject({
      reason: expect.stringMatching(/Another case already holds/),
    });
    const unknown = await replacementCallOn(stage, { orderId: 'S-none' });
    expect(await stage.activities.sendReplacement(unknown)).toMatchObject({
      reason: expect.stringMatching(/no order S-none/),
    });
    expect(await onHand()).toBe(2);
  });

  test('dies between the stock and the receipt: the retry takes no second piece', async () => {
    const call = await replacementCallOn(stage);
    const port = stockFulfilment(stage.database);
    const dying = stage.withFulfilment({
      ...port,
      send: async (order) => {
        await port.send(order);
        throw new Error('the process died');
      },
    });
    await expect(dying.sendReplacement(call)).rejects.toMatchObject({ type: 'EffectFailed' });
    const receipt = await stage.activities.sendReplacement(call);
    expect(receipt).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(receipt.maybeTwice).toBeUndefined();
    expect(await onHand()).toBe(1);
  });

  test('params that are not right are refused, and nobody is sent goods who was erased', async () => {
    const wrong = await replacementCallOn(stage, { items: [] });
    await expect(stage.activities.sendReplacement(wrong)).rejects.toMatchObject({
      type: 'EffectParamsInvalid',
    });
    const erased = await replacementCallOn(stage);
    await stage.content.erase(erased.caseId);
    expect(await stage.activities.sendReplacement(erased)).toMatchObject({ status: 'skipped' });
    expect(await onHand()).toBe(2);
  });
});
