import { describe, expect, test } from '@jest/globals';
import { accommodated, local, open, ref, written } from './support/clerk.ts';

/** Word arrived on Friday 6 November; seven business days ended on Wednesday 18 November. */
const arrived = local('2026-11-06 10:00');
const entered = '2026-11-23 10:00';
const told = 'Tue 1 Dec 17:00';

const dates = (facts: Readonly<Record<string, string | number>>) =>
  [facts['expectedBy'], facts['newDate']].filter((at) => typeof at === 'number');

describe('a case that was entered long after the word arrived', () => {
  test('the customer is told a date to come, counted from now; the clock stays overdue', async () => {
    const clerk = await open(entered, { topic: 'delivery', occurredAt: arrived });
    expect(clerk.told()).toEqual(['acknowledgement']);
    expect(written(Number(clerk.sent[0]?.params.facts['expectedBy']))).toBe(told);
    expect(clerk.view().commitments).toMatchObject([{ status: 'open', dueAt: local('2026-12-01 17:00') }]);
    const answer = clerk.view().clocks.find(({ name }) => name === 'answer');
    expect([answer?.status, written(answer?.dueAt ?? 0)]).toEqual(['overdue', 'Wed 18 Nov 17:00']);
    expect(clerk.view().warnings.join()).toContain('Overdue: answer');
    expect(clerk.view().next).toMatchObject([
      { what: 'customer delay notice', at: local('2026-11-30 17:00') },
    ]);
  });

  test('the told date has its notice in time, and no letter ever names a date that is over', async () => {
    const clerk = await open(entered, { topic: 'delivery', occurredAt: arrived });
    await clerk.until('2026-11-30 16:59');
    expect(clerk.told()).toEqual(['acknowledgement']);
    await clerk.until('2026-11-30 17:00');
    expect(clerk.told()).toEqual(['acknowledgement', 'delay-notice']);
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['renewed', 'open']);
    await clerk.until('2027-02-26 12:00');
    for (const { params, at } of clerk.sent) {
      const said = clerk.context().interactions.find(({ letter }) => letter === params.key);
      const over = dates(params.facts).filter((date) => date <= (said?.at ?? Infinity));
      expect([at, over]).toEqual([at, []]);
    }
    expect(clerk.told()).toContain('apology');
    expect(clerk.view().commitments.every(({ promisedAt, dueAt }) => promisedAt < dueAt)).toBe(true);
  });

  test('the told date is kept by an answer before it', async () => {
    const clerk = await open(entered, { topic: 'delivery', occurredAt: arrived });
    await clerk.until('2026-11-30 12:00');
    await clerk.send('answer', accommodated);
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['kept']);
    expect(clerk.view().clocks.find(({ name }) => name === 'answer')?.status).toBe('missed');
  });

  test('told after closing on the day itself, the date is not that day', async () => {
    const clerk = await open('2026-11-18 18:00', { topic: 'delivery', occurredAt: arrived });
    expect(Number(clerk.sent[0]?.params.facts['expectedBy'])).toBeGreaterThan(local('2026-11-19 00:00'));
  });

  test.each(['email', 'post'] as const)('by %s: the default owner takes it at once', async (channel) => {
    const clerk = await open(entered, { channel, occurredAt: arrived });
    expect(clerk.view().owner).toBeDefined();
    expect(clerk.told()).toEqual(['acknowledgement']);
    expect(clerk.view().next).not.toEqual([]);
  });

  test('by phone: it has its owner at once, and the date logged is one to come', async () => {
    const clerk = await open(entered, { channel: 'phone', occurredAt: arrived });
    expect(clerk.view().owner).toBeDefined();
    await clerk.send('acknowledge', { by: 'verbal' });
    expect(clerk.view().commitments).toMatchObject([{ status: 'open', dueAt: local('2026-12-01 17:00') }]);
  });

  test('an agent’s new date must be later than the one that was told', async () => {
    const clerk = await open(entered, { topic: 'delivery', occurredAt: arrived });
    expect(clerk.blocked('renew', { newDate: '2026-12-01', reason: ref('reason') })).toContain(told);
    await clerk.send('renew', { newDate: '2026-12-08', reason: ref('reason') });
    expect(clerk.view().commitments.at(-1)?.dueAt).toBe(local('2026-12-08 17:00'));
  });
});
