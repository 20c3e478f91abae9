import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { easypostCarrier } from '../../activities/labels/easypost/easypost-carrier.ts';
import { easypostError, startEasypostServer } from './support/easypost-server.ts';
import { withEasypost } from './support/with-easypost.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { labelCallOn, voidCall } from './support/label-calls.ts';

let stage: EffectStage;
let easypost: Awaited<ReturnType<typeof startEasypostServer>>;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
beforeEach(async () => {
  easypost = await startEasypostServer();
});
afterEach(() => easypost.close());
afterAll(() => stage.stop());

const activities = (over: { apiKey?: string; carriers?: readonly string[] } = {}) =>
  withEasypost(stage, easypost.url, over);

const labelCall = (address?: string) =>
  labelCallOn(stage, {}, { name: 'Jane Doe', ...(address && { address }) });

describe('labels bought through EasyPost', () => {
  test('the cheapest rate is bought, its PDF kept, and the case found by its number', async () => {
    const call = await labelCall();
    const receipt = await activities().issueLabel(call);
    expect(receipt).toMatchObject({
      status: 'delivered',
      detail: { carrier: 'USPS', cost: 990, currency: 'USD' },
    });
    expect(Buffer.from((await stage.files.get(receipt.reference ?? '')) ?? []).toString()).toBe(
      '%PDF-1.7 label',
    );
    const found = await stage.labels.register.find(String(receipt.detail?.['tracking']));
    expect(found).toMatchObject({ caseId: call.caseId, carrier: 'USPS' });
    expect(easypost.shipments[0]?.asked).toMatchObject({
      reference: call.effectId,
      from_address: {
        name: 'Jane Doe',
        street1: '12 Elm Street',
        city: 'Ann Arbor',
        state: 'MI',
        zip: '48104',
        country: 'US',
      },
      to_address: { name: 'Asivado Returns', street1: 'Dock 4, 500 Harbor Road', zip: '48108' },
      parcel: { weight: 32 },
      options: { label_format: 'PDF' },
    });
    expect(JSON.stringify(receipt)).not.toMatch(/Elm|Jane/);
  });

  test('only the carriers that are set are chosen', async () => {
    const receipt = await activities({ carriers: ['UPS'] }).issueLabel(await labelCall());
    expect(receipt.detail).toMatchObject({ carrier: 'UPS' });
    expect(await activities({ carriers: ['DHL'] }).issueLabel(await labelCall())).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/No carrier.*EASYPOST_CARRIERS/),
    });
  });

  test.each(['cut-after', 'hang-after'] as const)(
    'an answer that is lost after the purchase (%s): the retry looks and does not buy again',
    async (mishap) => {
      const call = await labelCall();
      easypost.next('none', mishap);
      await expect(activities().issueLabel(call)).rejects.toMatchObject({
        type: 'CarrierUncertain',
        nonRetryable: false,
      });
      expect(await activities().issueLabel(call)).toMatchObject({ status: 'delivered', attempts: 2 });
      expect(easypost.purchases()).toBe(1);
      expect(easypost.shipments).toHaveLength(1);
    },
  );

  test('an answer that is lost after the shipment was made: another is made, one is bought', async () => {
    const call = await labelCall();
    easypost.next('cut-after');
    await expect(activities().issueLabel(call)).rejects.toMatchObject({ type: 'CarrierUncertain' });
    expect(await activities().issueLabel(call)).toMatchObject({ status: 'delivered' });
    expect(easypost.purchases()).toBe(1);
  });

  test('two attempts at once buy one label', async () => {
    const order = {
      effectId: `c-${randomUUID()}:1.0`,
      caseId: 'c-1',
      from: { name: 'Jane', lines: ['12 Elm Street', 'Ann Arbor, MI 48104'] },
      to: { name: 'Dock', lines: ['1 Way', 'Detroit, MI 48201'] },
      at: 1_000,
    };
    const settings = { apiKey: 'EZTK-test-key', apiBase: `${easypost.url}/v2/`, ounces: 32, carriers: [] };
    const carrier = easypostCarrier(stage.database, settings);
    const both = await Promise.allSettled([carrier.issue(order), carrier.issue(order)]);
    const again = await carrier.issue(order);
    expect(easypost.purchases()).toBe(1);
    for (const answer of both) {
      if (answer.status === 'fulfilled') expect(answer.value).toEqual(again);
      else expect(answer.reason).toMatchObject({ type: 'CarrierUncertain', retryable: true });
    }
  });

  test.each([
    ['too many requests', easypostError(429, 'RATE_LIMITED'), 'CarrierBusy'],
    ['a fault of its own', easypostError(500, 'INTERNAL_SERVER_ERROR'), 'CarrierUncertain'],
    [
      'a carrier that does not answer',
      easypostError(422, 'SHIPMENT.POSTAGE.NO_RESPONSE'),
      'CarrierUncertain',
    ],
    ['a purchase under way', easypostError(422, 'SHIPMENT.PURCHASE.IN_PROGRESS'), 'CarrierUncertain'],
    ['no JSON', { status: 502, body: '<html>Bad gateway</html>' }, 'CarrierUncertain'],
    ['an empty wallet', easypostError(402, 'PAYMENT_REQUIRED'), 'CarrierRejectsUs'],
  ])('%s at the purchase is tried again, and then bought once', async (_, answer, type) => {
    const call = await labelCall();
    easypost.next('none', answer);
    const failure = activities().issueLabel(call);
    await expect(failure).rejects.toMatchObject({ type, nonRetryable: false });
    await expect(failure).rejects.not.toThrow(/Elm|Jane/);
    expect(await activities().issueLabel(call)).toMatchObject({ status: 'delivered' });
    expect(easypost.purchases()).toBe(1);
  });

  test('rates that may have run out are asked for anew', async () => {
    easypost.set.createdAt = new Date(Date.now() - 3_600_000).toISOString();
    const receipt = await activities().issueLabel(await labelCall());
    expect(receipt).toMatchObject({ status: 'delivered' });
    expect(easypost.requests.map(({ path }) => path.split('/').at(-1))).toContain('rerate');
  });

  test('a label that is bought but cannot be fetched is fetched again, not bought again', async () => {
    const call = await labelCall();
    easypost.next('none', 'none', { status: 503 });
    await expect(activities().issueLabel(call)).rejects.toMatchObject({ type: 'LabelNotThere' });
    easypost.set.pdf = '<html>';
    await expect(activities().issueLabel(call)).rejects.toThrow(/no PDF/);
    easypost.set.pdf = '%PDF-1.7';
    expect(await activities().issueLabel(call)).toMatchObject({ status: 'delivered' });
    expect(easypost.purchases()).toBe(1);
  });

  test('a wrong key names the setting', async () => {
    await expect(activities({ apiKey: 'EZTK-wrong' }).issueLabel(await labelCall())).rejects.toThrow(
      /Correct EASYPOST_API_KEY/,
    );
  });

  test.each([
    ['an address that EasyPost does not know', easypostError(422, 'ADDRESS.VERIFY.FAILURE'), /Correct it/],
    ['a failed purchase', easypostError(422, 'SHIPMENT.POSTAGE.FAILURE'), /SHIPMENT.POSTAGE.FAILURE/],
  ])('%s needs a person', async (_, answer, reason) => {
    easypost.next(answer);
    const receipt = await activities().issueLabel(await labelCall());
    expect(receipt).toMatchObject({ status: 'needs-person', reason: expect.stringMatching(reason) });
    expect(receipt.reason).not.toMatch(/Elm|Jane/);
  });

  test('an address without a place needs a person; EasyPost is not asked', async () => {
    const receipt = await activities().issueLabel(await labelCall('the blue house by the mill'));
    expect(receipt).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/address of the sender does not end/),
    });
    expect(easypost.requests).toHaveLength(0);
  });

  test('a label is taken back once', async () => {
    const call = await labelCall();
    const perform = activities();
    await perform.issueLabel(call);
    easypost.next('none', 'cut-after');
    await expect(perform.voidLabel(voidCall(call))).rejects.toMatchObject({ type: 'CarrierUncertain' });
    expect(await perform.voidLabel(voidCall(call))).toMatchObject({ status: 'delivered' });
    expect(easypost.requests.filter(({ path }) => path.endsWith('/refund'))).toHaveLength(1);
  });

  test('a label that was used is not taken back: a person looks', async () => {
    const call = await labelCall();
    const perform = activities();
    await perform.issueLabel(call);
    easypost.set.refundStatus = 'rejected';
    expect(await perform.voidLabel(voidCall(call))).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/was used/),
    });
  });
});
