import { describe, expect, test } from '@jest/globals';
import { payloads } from '../../machines/complaint/payloads.ts';
import { policyOf } from '../../policies/registry.ts';
import {
  accommodated,
  type Clerk,
  local,
  open,
  ref,
  refused,
  written,
} from '../machines/complaint/support/clerk.ts';

const policy = policyOf('pro-4-tactical');
/** The Monday before Thanksgiving: three business days end on Friday 27 November. */
const monday = '2026-11-23 10:00';
const start = (input: Parameters<typeof open>[1]) => open(monday, input, { policy });
const dueOf = (clerk: Clerk, name: string) =>
  written(clerk.view().clocks.find((clock) => clock.name === name)?.dueAt ?? 0);
const effectsOf = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template).map(({ effect }) => effect);

describe('a complaint under Pro-4 Tactical', () => {
  test.each([
    ['chat', 'complaint'],
    ['phone', 'question'],
    ['inPerson', 'request'],
    ['email', 'complaint'],
    ['post', 'question'],
  ] as const)('[PRO-SCOPE-1] by %s a %s is taken in, with its clocks', async (channel, matter) => {
    const clerk = await start({ channel, matter });
    expect(dueOf(clerk, 'acknowledgement')).toBe('Tue 24 Nov 17:00');
    expect(dueOf(clerk, 'answer')).toBe('Fri 27 Nov 17:00');
  });

  test.each([true, false])(
    '[PRO-STD-1] [PRO-ACK-6] answered right away (when opened: %s): no separate acknowledgement',
    async (whenOpened) => {
      const clerk = await start(whenOpened ? { topic: 'order', answer: accommodated } : {});
      if (!whenOpened) await clerk.send('answer', accommodated);
      expect(clerk.state()).toBe('resolved');
      await clerk.until('2026-11-25 17:00');
      expect(clerk.told()).toEqual(['resolved-at-once']);
    },
  );

  // Thanksgiving is closed.
  test.each([
    [1, 'Tue 24 Nov 17:00'],
    [2, 'Wed 25 Nov 17:00'],
    [3, 'Fri 27 Nov 17:00'],
    [5, 'Tue 1 Dec 17:00'],
  ])('[PRO-RES-1] a few is the number that the policy says: %i business days', async (amount, due) => {
    const { answer } = policy;
    if (!answer) throw new Error('no answer');
    const value = { ...answer.within.value, budget: { amount, unit: 'business-days' } as const };
    const configured = { ...policy, answer: { ...answer, within: { ...answer.within, value } } };
    expect(answer.within.value.budget).toEqual({ amount: 3, unit: 'business-days' });
    const clerk = await open(monday, { topic: 'order' }, { policy: configured });
    expect(dueOf(clerk, 'answer')).toBe(due);
    expect(written(Number(clerk.sent[0]?.params.facts['expectedBy']))).toBe(due);
    expect(clerk.view().commitments.map(({ dueAt }) => written(dueAt))).toEqual([due]);
  });

  test('[PRO-ACK-2] [PRO-ACK-4] a mail is acknowledged by mail, naming the person and the date', async () => {
    const clerk = await start({ topic: 'order' });
    expect(effectsOf(clerk, 'acknowledgement')).toEqual(['sendMail']);
    const letter = clerk.sent.find(({ params }) => params.template === 'acknowledgement');
    expect(letter?.params.facts).toMatchObject({
      owner: 'Omar Diallo',
      department: 'Orders',
      expectedBy: local('2026-11-27 17:00'),
    });
    expect(clerk.state()).toBe('acknowledged');
  });

  test.each(['phone', 'inPerson'] as const)(
    '[PRO-ACK-3] [PRO-PROC-1] %s: told then and there when and from whom; logged, that stops the clock',
    async (channel) => {
      const clerk = await start({ channel });
      await expect(clerk.send('acknowledge', { by: 'verbal' })).rejects.toThrow(
        "send 'route' or 'refer' first",
      );
      await clerk.send('route', { topic: 'order', callBack: ref('callBack') });
      await clerk.send('acknowledge', { by: 'verbal' }, local('2026-11-23 10:00'));
      expect(clerk.view().clocks[0]).toMatchObject({ name: 'acknowledgement', status: 'met' });
      expect(clerk.view().interactions.map(({ what }) => what)).toContain(
        'Acknowledged: Omar Diallo answers by the promised date',
      );
      expect(clerk.view().commitments).toMatchObject([{ dueAt: local('2026-11-27 17:00'), status: 'open' }]);
      expect(clerk.told()).toEqual([]);
    },
  );

  test.each([
    ['telephone', []],
    ['letter', ['printLetter']],
    ['email', ['sendMail']],
  ] as const)('[PRO-ACK-5] post may be acknowledged by %s', async (by, effects) => {
    const clerk = await start({ channel: 'post', topic: 'order' });
    await clerk.send('acknowledge', { by });
    expect(clerk.state()).toBe('acknowledged');
    expect(effectsOf(clerk, 'acknowledgement')).toEqual(effects);
  });

  test('[PRO-ACK-5] nobody chose: the letter goes out by itself within the business day', async () => {
    const clerk = await start({ channel: 'post', topic: 'order' });
    await clerk.until('2026-11-24 17:00');
    expect(effectsOf(clerk, 'acknowledgement')).toEqual(['printLetter']);
    expect(clerk.view().clocks[0]).toMatchObject({ status: 'met' });
  });

  test('[PRO-RES-2] the answer carries analysis and proposal, a refusal its reasons; without them it is not taken', async () => {
    const clerk = await start({ topic: 'order' });
    await clerk.send('investigate', {});
    const { reasons: _, ...bare } = refused;
    expect(payloads.answer.safeParse(bare).error?.issues.map(({ path }) => path.join())).toEqual(['reasons']);
    await clerk.send('answer', refused);
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'answer',
      facts: { outcome: 'refusal' },
      words: { analysis: ref('analysis'), reasons: ref('reasons') },
    });
  });

  test('[PRO-RES-3] not possible in time: told the new date before the old one passes', async () => {
    const clerk = await start({ topic: 'order' });
    await clerk.until('2026-11-25 16:59');
    expect(clerk.told()).toEqual(['acknowledgement']);
    await clerk.until('2026-11-25 17:00');
    expect(clerk.sent.at(-1)).toMatchObject({
      at: 'Wed 25 Nov 17:00',
      params: {
        template: 'delay-notice',
        facts: { oldDate: local('2026-11-27 17:00'), newDate: local('2026-12-02 17:00') },
      },
    });
    expect(dueOf(clerk, 'answer')).toBe('Wed 2 Dec 17:00');
  });

  test.each([
    ['email', ['sendMail']],
    ['post', ['printLetter']],
    ['verbal', []],
  ] as const)('[PRO-RES-4] the resolution goes out by %s and is recorded', async (via, effects) => {
    const clerk = await start({ topic: 'order' });
    await clerk.send('investigate', {});
    await clerk.send('answer', { ...accommodated, via });
    expect(effectsOf(clerk, 'answer')).toEqual(effects);
    expect(clerk.view().interactions.map(({ what }) => what)).toContain('Answered: accommodated');
  });

  test('[PRO-PROC-3] a transfer gives the case to the receiver and restarts no clock', async () => {
    const clerk = await start({ topic: 'order' });
    const before = clerk.view().clocks;
    await clerk.until('2026-11-24 11:00');
    await clerk.send('refer', { department: 'products' });
    expect(clerk.view().owner).toMatchObject({ name: 'Lena Kowalski', department: 'Products' });
    expect(clerk.view().clocks).toEqual(before);
  });

  test('[PRO-PROC-4] a caller is not transferred without a call-back number', async () => {
    const clerk = await start({ channel: 'phone' });
    await expect(clerk.send('refer', { department: 'orders' })).rejects.toThrow('take the call-back number');
    await expect(clerk.send('route', { topic: 'order' })).rejects.toThrow('take the call-back number');
    await clerk.send('refer', { department: 'orders', callBack: ref('callBack') });
    expect(clerk.sent.at(-1)?.params.words).toMatchObject({ callBack: ref('callBack') });
    // Once taken it goes with the case.
    await clerk.send('refer', { department: 'products' });
    expect(clerk.sent.at(-1)?.params.words).toMatchObject({ callBack: ref('callBack') });
  });
});
