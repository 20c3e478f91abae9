import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { labelCallOn, voidCall } from './support/label-calls.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const jane = { name: 'Ελένη Щербакова-Łoś' };
const labelCall = (params: object = {}) => labelCallOn(stage, params, jane);
const trackingIn = (receipt: { detail?: Readonly<Record<string, unknown>> }) =>
  String(receipt.detail?.['tracking']);

describe('issueLabel', () => {
  test('stores the PDF, answers with its key and the tracking number, and a carrier finds the case by that', async () => {
    const call = await labelCall();
    const receipt = await stage.activities.issueLabel(call);
    expect(receipt).toMatchObject({
      status: 'delivered',
      reference: `labels/${call.caseId}/${call.caseId}.1.0.pdf`,
      detail: {
        carrier: 'specimen',
        tracking: expect.stringMatching(/^\d952\d{14}$/),
        cost: 790,
        currency: 'USD',
      },
    });
    const pdf = await stage.files.get(receipt.reference ?? '');
    expect(Buffer.from(pdf ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    const tracking = trackingIn(receipt);
    expect(await stage.labels.register.find(tracking)).toEqual({
      carrier: 'specimen',
      tracking,
      caseId: call.caseId,
      effectId: call.effectId,
      fileKey: receipt.reference,
      voided: false,
    });
    expect(await stage.labels.register.find('000')).toBeUndefined();
    expect(JSON.stringify(receipt)).not.toMatch(/Elm Street|Щербакова/);
  });

  test('the same effect again is the same label, also where nothing of it was recorded', async () => {
    const call = await labelCall();
    const first = await stage.activities.issueLabel(call);
    expect(await stage.activities.issueLabel(call)).toMatchObject({
      status: 'deduplicated',
      detail: first.detail,
    });
    const before = await stage.files.get(first.reference ?? '');
    await stage.database.deleteFrom('effect_claims').where('effect_id', '=', call.effectId).execute();
    expect(await stage.activities.issueLabel(call)).toEqual({ ...first, at: expect.any(Number) });
    expect(await stage.files.get(first.reference ?? '')).toEqual(before);
    expect(await stage.labels.register.ofCase(call.caseId)).toHaveLength(1);
  });

  test('[SUP-RET-5] who pays the way back themselves gets a packing slip and no tracking number', async () => {
    const given = sampleOrder();
    await stage.orders.put(given);
    const call = await labelCall({ prepaid: false, orderId: given.order.orderId });
    const receipt = await stage.activities.issueLabel(call);
    expect(receipt).toMatchObject({ status: 'delivered', title: 'packing slip' });
    expect(receipt.detail).toBeUndefined();
    expect(await stage.files.get(receipt.reference ?? '')).toBeDefined();
    expect(await stage.labels.register.ofCase(call.caseId)).toEqual([]);
  });

  test('an erased customer is skipped', async () => {
    const call = await labelCall();
    await stage.content.erase(call.caseId);
    expect(await stage.activities.issueLabel(call)).toMatchObject({ status: 'skipped' });
  });
});

describe('voidLabel', () => {
  test('takes the label back, once or again; a parcel that comes all the same is known', async () => {
    const call = await labelCall();
    const tracking = trackingIn(await stage.activities.issueLabel(call));
    expect(await stage.activities.voidLabel(voidCall(call, { tracking }))).toMatchObject({
      status: 'delivered',
    });
    const again = { ...voidCall(call), effectId: `${call.caseId}:3.0` };
    expect(await stage.activities.voidLabel(again)).toMatchObject({ status: 'delivered' });
    expect(await stage.labels.register.find(tracking)).toMatchObject({ caseId: call.caseId, voided: true });
  });

  test('a number that is not of the case needs a person', async () => {
    const call = await labelCall();
    const other = trackingIn(await stage.activities.issueLabel(await labelCall()));
    const receipt = await stage.activities.voidLabel(voidCall(call, { tracking: other }));
    expect(receipt).toMatchObject({ status: 'needs-person' });
    expect(await stage.labels.register.find(other)).toMatchObject({ voided: false });
  });
});
