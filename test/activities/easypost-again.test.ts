import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startEasypostServer } from './support/easypost-server.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { labelCallOn, voidCall } from './support/label-calls.ts';
import { withEasypost } from './support/with-easypost.ts';

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

const activities = (over: { carriers?: readonly string[] } = {}) => withEasypost(stage, easypost.url, over);
const labelCall = () => labelCallOn(stage, {}, { name: 'Jane Doe' });

describe('an effect that was given up after the purchase, and is asked for anew under another id', () => {
  const givenUp = async () => {
    const call = await labelCall();
    easypost.next('none', 'cut-after');
    await expect(activities().issueLabel(call)).rejects.toMatchObject({ type: 'CarrierUncertain' });
    expect(easypost.purchases()).toBe(1);
    return { call, again: { ...call, effectId: `${call.caseId}:9.0` } };
  };

  test('the label that was bought is used', async () => {
    const { call, again } = await givenUp();
    const receipt = await activities().issueLabel(again);
    expect(receipt).toMatchObject({ status: 'delivered', reference: expect.stringMatching(/\.1\.0\.pdf$/) });
    expect(easypost.purchases()).toBe(1);
    expect(easypost.shipments).toHaveLength(1);
    const labels = await stage.labels.register.ofCase(call.caseId);
    expect(labels).toEqual([expect.objectContaining({ tracking: receipt.detail?.['tracking'] })]);
  });

  test('also when its record is all that was lost', async () => {
    const call = await labelCall();
    const first = await activities().issueLabel(call);
    const again = await activities().issueLabel({ ...call, effectId: `${call.caseId}:9.0` });
    expect(again).toMatchObject({ status: 'delivered', detail: first.detail });
    expect(easypost.purchases()).toBe(1);
  });

  test('to a corrected address: it is taken back, and another is bought', async () => {
    const { call, again } = await givenUp();
    const customer = `words/${call.caseId}/e2/customer`;
    const corrected = { name: 'Jane Doe', address: '9 Oak Street\nDetroit, MI 48201' };
    await stage.content.put(customer, corrected, 'person');
    const params = { ...Object(call.params), customer };
    expect(await activities().issueLabel({ ...again, params })).toMatchObject({ status: 'delivered' });
    expect(easypost.shipments.map(({ refund, bought }) => [refund, bought !== undefined])).toEqual([
      ['submitted', true],
      [null, true],
    ]);
  });

  test('the case ends before: it is taken back, once', async () => {
    const { call } = await givenUp();
    const perform = activities();
    expect(await perform.voidLabel(voidCall(call))).toMatchObject({ status: 'delivered' });
    expect(easypost.shipments.map(({ refund }) => refund)).toEqual(['submitted']);
    await perform.voidLabel({ ...voidCall(call), effectId: `${call.caseId}:3.0` });
    expect(easypost.requests.filter(({ path }) => path.endsWith('/refund'))).toHaveLength(1);
  });

  test('one that EasyPost refused was never bought: the next begins with what is set by then', async () => {
    const call = await labelCall();
    expect(await activities({ carriers: ['DHL'] }).issueLabel(call)).toMatchObject({
      status: 'needs-person',
    });
    const again = { ...call, effectId: `${call.caseId}:9.0` };
    expect(await activities().issueLabel(again)).toMatchObject({ status: 'delivered' });
    expect(easypost.shipments).toHaveLength(2);
    expect(easypost.purchases()).toBe(1);
  });
});
