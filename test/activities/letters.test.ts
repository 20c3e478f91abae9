import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { sampleOf } from './support/sample.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

describe('printLetter', () => {
  test('[ASI-ACK-4] [ASI-RES-3] a letter lies ready to print, the same bytes for the same call', async () => {
    const call = { ...(await stage.stored('answer')), name: 'printLetter' };
    const receipt = await stage.activities.printLetter(call);
    const reference = `letters/${call.caseId}/${call.caseId}.1.0.pdf`;
    expect(receipt).toMatchObject({
      status: 'delivered',
      title: 'answer as a letter, ready to print',
      reference,
    });
    const first = await stage.files.get(reference);
    expect(
      Buffer.from(first ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await stage.database.deleteFrom('effect_claims').where('effect_id', '=', call.effectId).execute();
    await stage.activities.printLetter(call);
    expect(
      Buffer.compare(Buffer.from(first ?? []), Buffer.from((await stage.files.get(reference)) ?? [])),
    ).toBe(0);
    await stage.files.removeFolder(`letters/${call.caseId}`);
    expect(await stage.files.get(reference)).toBeUndefined();
  });

  test('a long letter in three alphabets runs over pages', async () => {
    const call = { ...(await stage.stored('delay-notice')), name: 'printLetter' };
    const ref = `words/${call.caseId}/e2/reason`;
    await stage.content.put(ref, 'Zażółć gęślą jaźń. Привет. Καλημέρα.\n\n'.repeat(60), 'words');
    const { params } = sampleOf('delay-notice', call.caseId);
    const receipt = await stage.activities.printLetter({
      ...call,
      params: { ...params, words: { reason: ref } },
    });
    const pdf = Buffer.from((await stage.files.get(receipt.reference ?? '')) ?? []).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });

  test('without a postal address a person is needed', async () => {
    const call = { ...(await stage.stored('answer', { name: 'Jane Doe' })), name: 'printLetter' };
    expect(await stage.activities.printLetter(call)).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/address/),
    });
  });
});
