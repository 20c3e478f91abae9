import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk } from './support/clerk.ts';

/** When the owner was told what waits, and what it was. */
const calls = (clerk: Clerk) =>
  clerk.sent
    .filter(({ params }) => params.template === 'task')
    .map(({ at, params: { to, facts } }) => ({ at, to, tasks: facts['tasks'] }));

const delivery = expect.objectContaining({ department: 'Delivery' });

describe('what waits for a person of ours', () => {
  test('[CSP-LIMBO-1] an overdue answer calls its owner at once and on every working day until it is done', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.until('2026-12-17 16:59');
    const notices = clerk.told().filter((template) => template === 'delay-notice').length;
    expect([notices, calls(clerk)]).toEqual([2, []]);
    await clerk.until('2026-12-21 12:00');
    expect(clerk.told()).toContain('apology');
    const tasks = expect.stringContaining('The answer is overdue');
    expect(calls(clerk)).toEqual([
      { at: 'Thu 17 Dec 17:00', to: delivery, tasks },
      { at: 'Fri 18 Dec 17:00', to: delivery, tasks },
    ]);
    await clerk.send('answer', { ...accommodated, via: 'verbal' });
    await clerk.until('2026-12-29 09:00');
    expect(calls(clerk)).toHaveLength(2);
  });

  test('[CSP-LIMBO-1] a new date gives the owner rest until it passes', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.until('2026-12-17 17:30');
    await clerk.send('renew', { newDate: '2026-12-23', reason: ref('reason') });
    await clerk.until('2026-12-23 16:59');
    expect(calls(clerk)).toHaveLength(1);
    await clerk.until('2026-12-23 17:01');
    expect(calls(clerk).map(({ at }) => at)).toEqual(['Thu 17 Dec 17:00', 'Wed 23 Dec 17:00']);
  });

  test('[CSP-LIMBO-1] a letter that cannot be delivered calls when it was left for a working day', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'delivery' },
      { post: ({ template }) => (template === 'answer' ? 'needs-person' : 'delivered') },
    );
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-24 09:59');
    expect(calls(clerk)).toEqual([]);
    await clerk.until('2026-11-25 09:59');
    const tasks = expect.stringContaining(
      'answer by e-mail could not be delivered (the mailbox does not exist)',
    );
    expect(calls(clerk)).toEqual([{ at: 'Tue 24 Nov 10:00', to: delivery, tasks }]);
    await clerk.send('answer', { ...accommodated, via: 'verbal' });
    await clerk.until('2026-11-30 12:00');
    expect(calls(clerk)).toHaveLength(1);
  });

  test('a case that waits for a year carries the newest call only, and counts its letters on', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.until('2027-11-23 10:00');
    expect(calls(clerk).length).toBeGreaterThan(200);
    const carried = clerk.context().letters.map(({ key }) => key);
    expect(carried.filter((key) => key.startsWith('task-'))).toHaveLength(1);
    expect(new Set(clerk.sent.map(({ params }) => params.key)).size).toBe(clerk.sent.length);
    expect(JSON.stringify(clerk.context()).length).toBeLessThan(100_000);
  });

  test('a reminder that cannot get out is not written again and again', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'delivery' },
      { post: ({ template }) => (template === 'task' ? 'silent' : 'delivered') },
    );
    await clerk.until('2027-03-01 12:00');
    expect(calls(clerk)).toHaveLength(1);
  });

  test('what keeps an ended case from closing calls, too', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { channel: 'phone' },
      {
        policy: policyOf('pro-4-tactical'),
        post: ({ template }) => (template === 'handover' ? 'needs-person' : 'delivered'),
      },
    );
    await clerk.send('referOut', { to: 'employee', text: ref('text') });
    await clerk.until('2026-12-18 12:00');
    expect(clerk.value()).toEqual({ lastWordLost: 'chasing' });
    expect(clerk.state()).toBe('referredOut');
    expect(calls(clerk)[0]?.tasks).toContain('handover by e-mail could not be delivered');
    for (const { effectId = '', purpose } of clerk.view().receipts)
      if (purpose === 'handover') await clerk.send('toldOtherwise', { effectId, text: ref('text') });
    expect(clerk.value()).toBe('referredOut');
  });
});
