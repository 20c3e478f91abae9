import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { labelCallOn } from './support/label-calls.ts';
import { returnsDock } from './support/labels.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

const backCall = async (customer: { name?: string; address?: string }) => {
  const { params, ...call } = await labelCallOn(stage, {}, customer);
  const { orderId, units, customer: person } = params as Record<string, unknown>;
  return { ...call, name: 'sendBack', params: { orderId, units, customer: person, from: returnsDock } };
};

test('goods go back with a label from the warehouse to the customer, one however often it is asked', async () => {
  let order: { from: object; to: object } | undefined;
  const { carrier } = stage.labels;
  const watched = stage.withCarrier({
    ...carrier,
    issue: (asked) => {
      order = asked;
      return carrier.issue(asked);
    },
  });
  const call = await backCall({ name: 'Jane Doe' });
  const receipt = await watched.sendBack(call);
  expect(receipt).toMatchObject({ status: 'delivered', detail: { carrier: 'specimen' } });
  expect(order).toMatchObject({
    from: { name: 'Asivado Returns' },
    to: { name: 'Jane Doe', lines: ['12 Elm Street', 'Ann Arbor, MI 48104', 'USA'] },
  });
  expect(Buffer.from((await stage.files.get(receipt.reference ?? '')) ?? []).toString('latin1')).toMatch(
    /^%PDF/,
  );
  expect(await watched.sendBack(call)).toMatchObject({ status: 'deduplicated' });
  expect(await stage.labels.register.ofCase(call.caseId)).toHaveLength(1);
});

test('without an address a person asks for it', async () => {
  const call = await backCall({});
  const customer = `words/${call.caseId}/e2/customer`;
  await stage.content.put(customer, { name: 'Jane' }, 'person');
  const receipt = await stage.activities.sendBack({ ...call, params: { ...call.params, customer } });
  expect(receipt).toMatchObject({
    status: 'needs-person',
    reason: expect.stringMatching(/correct the contact/),
  });
  const corrected = `words/${call.caseId}/e3/customer`;
  await stage.content.put(
    corrected,
    { name: 'Jane', address: '12 Elm Street\nAnn Arbor, MI 48104' },
    'person',
  );
  const again = { ...call, effectId: `${call.caseId}:9.0`, params: { ...call.params, customer: corrected } };
  expect(await stage.activities.sendBack(again)).toMatchObject({
    status: 'delivered',
    detail: { carrier: 'specimen' },
  });
});
