import { describe, expect, test } from '@jest/globals';
import type { LetterParams } from '../../../machines/case/letter.ts';
import { fine, kettle, laptop, open, ref } from './support/clerk.ts';
import { inspected, kettle0, laptop0 } from './support/inspected.ts';

const opened = '2026-11-16 10:00';

describe('what was in the parcel', () => {
  test('a piece that nobody asked for: shown, a person’s duty, and the customer is told', async () => {
    const clerk = await open(opened);
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }], extra: 1 });
    expect(clerk.letter('return-inspected')?.facts['decisions']).toContain(
      'One more piece was in the parcel',
    );
    expect(clerk.view().goods?.units).toMatchObject([{ state: 'refunded' }, { state: 'extra' }]);
    expect(clerk.view().awaiting[0]?.what).toContain('settleExtra');
    expect(clerk.state()).toBe('investigating');
    await clerk.until('2026-11-20 12:00');
    expect(clerk.letter('task')?.facts['tasks']).toContain('settleExtra');
    await clerk.send('settleExtra', { as: 'send-back', reason: ref('reason') });
    expect(clerk.of('sendBack')).toHaveLength(1);
    expect(clerk.letter('return-settled')?.facts['decisions']).toContain('we send it back to you');
    expect(clerk.state()).toBe('resolved');
  });

  test('goods that are not taken go back with a label: the warehouse has it, the customer the number', async () => {
    const clerk = await inspected(await open(opened), { ...kettle0, ...fine, accessories: false });
    await clerk.send('settle', { units: [kettle0], as: 'send-back', reason: ref('reason') });
    expect(clerk.of('sendBack')[0]?.params).toMatchObject({
      units: [kettle0],
      from: expect.arrayContaining(['Customer Support Returns']),
      customer: ref('customer'),
    });
    expect(clerk.letter('task')).toMatchObject({
      facts: { tasks: 'Send back to the customer with the attached label: Kettle' },
      attachments: [expect.stringMatching(/\.pdf$/)],
    });
    expect(clerk.letter('return-sent-back')?.facts).toMatchObject({ decisions: 'Kettle', shipment: 'TR2' });
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'sent back' });
  });

  test('what is not here is not sent back: missing from the parcel, or the parcel itself', async () => {
    const clerk = await inspected(await open(opened), { ...kettle0, ...fine, missing: true });
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'missing' });
    const payload = { units: [kettle0], as: 'send-back' as const, reason: ref('reason') };
    expect(clerk.blocked('settle', payload)).toContain('is not here');
    const lost = await open(opened);
    await lost.send('handedOver', {});
    await lost.until('2026-12-02 12:00');
    expect(lost.blocked('settle', payload)).toContain('is not here');
  });

  test('what is here is not kept by the customer: it is sent back, or settled in another way', async () => {
    const clerk = await inspected(await open(opened), { ...kettle0, ...fine, accessories: false });
    const keep = { units: [kettle0], as: 'keep' as const, reason: ref('reason') };
    expect(clerk.blocked('settle', keep)).toContain('is here, so the customer cannot keep it');
    const lost = await inspected(await open(opened), { ...kettle0, ...fine, missing: true });
    await lost.send('settle', keep);
    expect(lost.letter('return-settled')).toMatchObject({
      facts: { decisions: 'Kettle: you keep it' },
      words: { reason: ref('reason') },
    });
  });

  test('who gets nothing is told why, each decision with its own reason', async () => {
    const clerk = await inspected(
      await open(opened, { lines: [laptop, kettle] }),
      { ...laptop0, ...fine, condition: 'damaged' },
      { ...kettle0, ...fine, condition: 'damaged' },
    );
    await clerk.send('settle', { units: [laptop0], as: 'nothing', reason: ref('reason') });
    await clerk.send('settle', { units: [kettle0], as: 'send-back', reason: ref('other') });
    const told = clerk.done.flatMap(({ params }) => {
      const { template, facts, words } = params as LetterParams;
      return template === 'return-settled' ? [[facts['decisions'], words['reason']]] : [];
    });
    expect(told).toEqual([
      ['Laptop: nothing is paid back', ref('reason')],
      ['Kettle: we send it back to you', ref('other')],
    ]);
  });

  test('a person settles what came damaged by a replacement, or a part of the price', async () => {
    const clerk = await inspected(
      await open(opened, { lines: [laptop, kettle] }),
      { ...laptop0, ...fine, condition: 'damaged' },
      { ...kettle0, ...fine, condition: 'damaged' },
    );
    expect(clerk.view().goods?.units).toMatchObject([{ state: 'damaged' }, { state: 'damaged' }]);
    await clerk.send('settle', { units: [laptop0], as: 'refund', feePercent: 40, reason: ref('reason') });
    await clerk.send('settle', { units: [kettle0], as: 'replacement', reason: ref('reason') });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 30_000 }]);
    expect(clerk.of('sendReplacement')).toHaveLength(1);
  });

  test.each([
    ['nobody names a fee: the policy’s', undefined, 42_500, undefined],
    ['the policy’s own number is no exception', 15, 42_500, undefined],
    [
      'another one is an exception of whoever took it',
      0,
      50_000,
      'refund, 0 % kept as an exception, 15 % by policy',
    ],
  ])('[SUP-RET-3] opened electronics that a person settles: %s', async (_, feePercent, minor, because) => {
    const found = { ...laptop0, ...fine, opened: true, accessories: false };
    const clerk = await inspected(await open(opened, { lines: [laptop] }), found);
    const fee = feePercent !== undefined && { feePercent };
    await clerk.send('settle', { units: [laptop0], as: 'refund', ...fee, reason: ref('reason') });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor }]);
    expect(clerk.view().goods?.units[0]?.because).toBe(because);
    expect(clerk.view().interactions.some(({ what }) => what.includes("in place of the policy's 15 %"))).toBe(
      because !== undefined,
    );
  });
});

test('extra pieces that are disposed of: the customer is told so, and no consent is claimed that nobody gave', async () => {
  const clerk = await open('2026-11-16 10:00');
  await clerk.send('arrived', {});
  await clerk.send('inspect', { units: [{ lineId: 'l-2', unit: 0, ...fine }], extra: 1 });
  await clerk.send('settleExtra', { as: 'dispose', reason: ref('reason') });
  expect(clerk.letter('return-settled')?.facts['decisions']).toMatch(
    /did not ask to send back: we dispose of it$/,
  );
});
