import { describe, expect, test } from '@jest/globals';
import { payloads } from '../../../machines/complaint/payloads.ts';
import { accommodated, local, open, ref, refused, written } from './support/clerk.ts';

/** Monday before Thanksgiving: seven business days end on Thursday 3 December. */
const monday = '2026-11-23 10:00';
const reason = ref('reason');

async function investigated(
  options: Parameters<typeof open>[2] = {},
  input: Parameters<typeof open>[1] = {},
) {
  const clerk = await open(monday, { topic: 'delivery', ...input }, options);
  if (clerk.state() === 'acknowledged') await clerk.send('investigate', {});
  return clerk;
}

describe('answer', () => {
  test('[ASI-RES-1] due within seven business days, a holiday and a weekend not counted', async () => {
    const clerk = await investigated();
    const clock = clerk.view().clocks.find(({ name }) => name === 'answer');
    expect(written(clock?.dueAt ?? 0)).toBe('Thu 3 Dec 17:00');
    expect(clock?.because).toContain('Thanksgiving');
  });

  test.each([
    ['analysis', { decision: 'accommodated', proposal: ref('proposal'), via: 'email' }],
    ['proposal', { decision: 'accommodated', analysis: ref('analysis'), via: 'email' }],
    ['reasons', { decision: 'refused', analysis: ref('analysis'), via: 'email' }],
  ])('[ASI-RES-1] [PRO-RES-2] an answer without %s is refused', (field, payload) => {
    const parsed = payloads.answer.safeParse(payload);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map(({ path }) => path.join())).toEqual([field]);
  });

  test('[ASI-RES-1] a refusal goes out with its reasons and keeps the promise', async () => {
    const clerk = await investigated();
    await clerk.until('2026-12-01 12:00');
    await clerk.send('answer', refused);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.sent.at(-1)?.params).toMatchObject({
      template: 'answer',
      facts: { outcome: 'refusal', owner: 'Ines Moreau' },
      words: { analysis: ref('analysis'), reasons: ref('reasons') },
    });
    expect(clerk.view().commitments).toMatchObject([{ status: 'kept' }]);
  });

  test.each([
    ['email', 'sendMail'],
    ['post', 'printLetter'],
    ['verbal', undefined],
  ] as const)('[ASI-RES-3] the resolution goes out by %s and is recorded', async (via, effect) => {
    const clerk = await investigated();
    const before = clerk.sent.length;
    await clerk.send('answer', { ...accommodated, via });
    expect(clerk.sent.slice(before).map((sent) => sent.effect)).toEqual(effect ? [effect] : []);
    const answered = clerk.view().interactions.find(({ what }) => what === 'Answered: accommodated');
    expect(answered).toMatchObject({
      direction: 'out',
      who: { id: 'ann' },
      words: [ref('analysis'), ref('proposal')],
    });
  });

  test('[ASI-RES-2] the delay notice goes out by itself a business day before, with the new date; it is counted', async () => {
    const clerk = await investigated();
    await clerk.until('2026-12-02 16:59');
    expect(clerk.told()).toEqual(['acknowledgement']);
    await clerk.until('2026-12-02 17:00');
    expect(clerk.sent.at(-1)).toMatchObject({
      at: 'Wed 2 Dec 17:00',
      params: {
        template: 'delay-notice',
        facts: { oldDate: local('2026-12-03 17:00'), newDate: local('2026-12-10 17:00') },
      },
    });
    const { commitments, renewals, clocks } = clerk.view();
    expect(commitments.map(({ status, dueAt }) => [status, written(dueAt)])).toEqual([
      ['renewed', 'Thu 3 Dec 17:00'],
      ['open', 'Thu 10 Dec 17:00'],
    ]);
    expect(renewals).toEqual({ automatic: 1, byAgent: 0 });
    expect(written(clocks.find(({ name }) => name === 'answer')?.dueAt ?? 0)).toBe('Thu 10 Dec 17:00');
  });

  test('[ASI-RES-2] it renews by itself as often as the policy lets it, then the promise breaks and is apologised for', async () => {
    const clerk = await investigated();
    await clerk.until('2026-12-17 16:59');
    expect(clerk.told()).toEqual(['acknowledgement', 'delay-notice', 'delay-notice']);
    expect(clerk.view().warnings.join()).toContain('renewed its date by itself as often');
    await clerk.until('2026-12-17 17:01');
    expect(clerk.told().at(-1)).toBe('apology');
    expect(clerk.view().commitments.at(-1)?.status).toBe('broken');
    expect(clerk.view().warnings[0]).toContain('A promise is broken');
    expect(clerk.view().awaiting.map(({ from }) => from)).toContain('Ines Moreau, Delivery');
    await clerk.until('2027-02-01 09:00');
    expect(clerk.told().filter((template) => template === 'apology')).toHaveLength(1);
    await clerk.send('renew', { newDate: '2027-02-03', reason });
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual([
      'renewed',
      'renewed',
      'broken',
      'open',
    ]);
    await clerk.send('answer', accommodated);
    expect(clerk.view().commitments.at(-1)?.status).toBe('kept');
  });

  test.each([
    ['2026-11-20', 'is over'],
    ['2026-11-26', 'is no business day (holiday: Thanksgiving Day); the next one is 2026-11-27'],
    ['2026-12-05', 'is no business day (weekend); the next one is 2026-12-07'],
    ['2026-12-02', 'a new date must be later'],
  ])('[ASI-RES-2] an agent cannot promise %s', async (newDate, sentence) => {
    const clerk = await investigated();
    await expect(clerk.send('renew', { newDate, reason })).rejects.toThrow(sentence);
    expect(clerk.blocked('renew', { newDate, reason })).toContain(sentence);
  });

  test('[ASI-RES-2] a new date that is on its way is not sent twice; another one is', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'billing' }, { post: () => 'silent' });
    const renew = (newDate: string) => clerk.send('renew', { newDate, reason: ref('reason') });
    await renew('2026-12-09');
    await expect(renew('2026-12-09')).rejects.toThrow('is on its way to the customer already');
    await renew('2026-12-10');
    expect(clerk.told().filter((template) => template === 'delay-notice')).toHaveLength(2);
  });

  test.each([
    ['email', 'sendMail'],
    ['post', 'printLetter'],
    ['verbal', undefined],
  ] as const)('[ASI-RES-2] an agent renews by %s before the date passes', async (via, effect) => {
    const clerk = await investigated();
    const before = clerk.sent.length;
    await clerk.send('renew', { newDate: '2026-12-08', reason, via });
    expect(clerk.sent.slice(before).map((sent) => sent.effect)).toEqual(effect ? [effect] : []);
    expect(clerk.view().renewals).toEqual({ automatic: 0, byAgent: 1 });
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['renewed', 'open']);
    await clerk.until('2026-12-07 16:59');
    expect(clerk.told().filter((template) => template === 'delay-notice')).toHaveLength(effect ? 1 : 0);
    await clerk.until('2026-12-07 17:00');
    expect(clerk.told().filter((template) => template === 'delay-notice')).toHaveLength(effect ? 2 : 1);
  });

  test('a notice that cannot be delivered needs a person, and the old date is the one that breaks', async () => {
    const clerk = await investigated({
      post: ({ template }) => (template === 'delay-notice' ? 'needs-person' : 'delivered'),
    });
    await clerk.until('2026-12-03 16:00');
    expect(clerk.view().warnings.join()).toContain('delay notice by e-mail');
    await clerk.until('2026-12-03 17:01');
    expect(clerk.told().at(-1)).toBe('apology');
    await clerk.send('renew', { newDate: '2026-12-07', reason, via: 'verbal' });
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['broken', 'open']);
  });

  test('an answer said in time but logged late keeps the promise; one that is written late does not', async () => {
    const clerk = await investigated({
      post: ({ template }) => (template === 'delay-notice' ? 'silent' : 'delivered'),
    });
    await clerk.until('2026-12-04 09:00');
    expect(clerk.view().commitments[0]?.status).toBe('broken');
    const written = await investigated({
      post: ({ template }) => (template === 'delay-notice' ? 'silent' : 'delivered'),
    });
    await written.until('2026-12-04 09:00');
    const early = local('2026-12-03 16:00');
    await clerk.send('answer', { ...accommodated, via: 'verbal' }, early);
    await written.send('answer', accommodated, early);
    const seen = [clerk, written].map((one) => [
      one.view().commitments[0]?.status,
      one.view().clocks.find(({ name }) => name === 'answer')?.status,
    ]);
    expect(seen).toEqual([
      ['kept', 'met'],
      ['broken', 'missed'],
    ]);
  });

  test('a date nearer than the notice has its notice when half of the time is over', async () => {
    const clerk = await investigated();
    await clerk.until('2026-12-03 10:00');
    await clerk.send('answer', accommodated);
    await clerk.send('notSolved', {});
    await clerk.until('2026-12-11 10:00');
    await clerk.send('renew', { newDate: '2026-12-15', reason, via: 'verbal' });
    const notice = clerk.view().next.find(({ what }) => what === 'customer delay notice');
    expect(written(notice?.at ?? 0)).toBe('Mon 14 Dec 17:00');
    expect(clerk.view().commitments.at(-1)?.status).toBe('open');
  });

  test('an answer is given once', async () => {
    const clerk = await investigated();
    await clerk.send('answer', accommodated);
    await expect(clerk.send('answer', accommodated)).rejects.toThrow('It is answered');
  });
});
