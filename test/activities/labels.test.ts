import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { returnsDock } from './support/labels.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const jane = { name: 'Ελένη Щербакова-Łoś', address: '12 Elm Street\nAnn Arbor, MI 48104\nUSA' };
/** The call of a label for a case of its own, its customer stored. */
const labelCall = async (params: object = {}): Promise<EffectCall> => {
  const caseId = `c-${randomUUID()}`;
  const customer = `words/${caseId}/e1/customer`;
  await stage.content.put(customer, jane, 'person');
  const asked = {
    orderId: 'S-1',
    units: [{ lineId: '1', unit: 0 }],
    to: returnsDock,
    customer,
    prepaid: true,
  };
  return {
    effectId: `${caseId}:1.0`,
    caseId,
    name: 'issueLabel',
    params: { ...asked, ...params },
    issuedAt: 1_000,
  };
};
const voidCall = ({ caseId }: EffectCall, params: object = {}): EffectCall => ({
  effectId: `${caseId}:2.0`,
  caseId,
  name: 'voidLabel',
  params,
  issuedAt: 2_000,
});
const trackingIn = (receipt: { detail?: Readonly<Record<string, unknown>> }) =>
  String(receipt.detail?.['tracking']);

describe('issueLabel', () => {
  test('stores the PDF, answers with its key and the tracking number, and a carrier finds the case by that', async () => {
    const call = await labelCall();
    const receipt = await stage.activities.issueLabel(call);
    expect(receipt).toMatchObject({
      status: 'delivered',
      reference: `labels/${call.caseId}/${call.caseId}.1.0.pdf`,
      detail: { carrier: 'specimen', tracking: expect.stringMatching(/^\d952\d{14}$/) },
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
