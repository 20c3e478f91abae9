import { describe, expect, test } from '@jest/globals';
import type { ComplaintPolicy } from '../../../machines/complaint/complaint-policy.ts';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { accommodated, local, open, ref, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const hour = 3_600_000;
const reason = ref('reason');

/** Asivado's next version, answered within so many business days. */
function within(amount: number): ComplaintPolicy {
  const policy = policySlice(policyOf('asivado'), 'complaint', local(monday)) as ComplaintPolicy;
  const { answer } = policy;
  const value = { ...answer.within.value, budget: { amount, unit: 'business-days' } as const };
  return { ...policy, version: '2', answer: { ...answer, within: { ...answer.within, value } } };
}

/** Letters with this template are so many hours on their way. */
const slow = (template: string, hours: number, post: 'delivered' | 'needs-person' = 'delivered') => ({
  takes: (params: { readonly template: string }) => (params.template === template ? hours * hour : 0),
  post: (params: { readonly template: string }) => (params.template === template ? post : 'delivered'),
});

const promises = (clerk: Clerk) =>
  clerk
    .view()
    .commitments.filter(({ about }) => about === 'answer')
    .map(({ status, dueAt }) => [status, dueAt]);
const stated = (clerk: Clerk, template: string) => {
  const facts = clerk.sent.findLast(({ params }) => params.template === template)?.params.facts;
  return facts?.['newDate'] ?? facts?.['expectedBy'];
};
const notices = (clerk: Clerk) =>
  clerk.sent.filter(({ params }) => params.template === 'delay-notice').map(({ at }) => at);

describe('a letter with a date that is on its way while the date moves', () => {
  test('[CSP-PROM-1] promises what the customer reads, not what the clock has come to, and a notice goes out before that passes', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, slow('acknowledgement', 20));
    await clerk.until('2026-11-23 12:00');
    await clerk.send('changePolicy', { policy: within(10), reason });
    await clerk.until('2026-11-24 12:00');
    expect(stated(clerk, 'acknowledgement')).toBe(local('2026-12-03 17:00'));
    expect(promises(clerk)).toEqual([['open', local('2026-12-03 17:00')]]);
    expect(clerk.view().next.map(({ what, at }) => [what, at])).toEqual([
      ['customer delay notice', local('2026-12-02 17:00')],
    ]);
    await clerk.until('2026-12-03 09:00');
    expect(notices(clerk)).toEqual(['Wed 2 Dec 17:00']);
    expect(promises(clerk).at(-1)).toEqual(['open', stated(clerk, 'delay-notice')]);
  });

  test('[CSP-PROM-1] so does the word that it is taken up again', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, slow('reopened', 20));
    await clerk.send('answer', accommodated);
    await clerk.send('notSolved', { text: ref('text') });
    await clerk.send('changePolicy', { policy: within(10), reason });
    await clerk.until('2026-11-24 12:00');
    expect(promises(clerk).at(-1)).toEqual(['open', stated(clerk, 'reopened')]);
    expect(stated(clerk, 'reopened')).toBe(local('2026-12-03 17:00'));
  });

  test('[CSP-PROM-1] a date that was told meanwhile holds', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, slow('acknowledgement', 20));
    await clerk.until('2026-11-23 12:00');
    await clerk.send('renew', { newDate: '2026-12-10', reason, via: 'verbal' });
    await clerk.until('2026-11-24 12:00');
    expect(promises(clerk)).toEqual([['open', local('2026-12-10 17:00')]]);
  });

  test('[CSP-PROM-1] a pause that ended meanwhile: the customer is told the date that holds now', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, slow('acknowledgement', 70));
    await clerk.until('2026-11-24 10:00');
    await clerk.send('waitForCustomer', { question: ref('question') });
    await clerk.until('2026-11-25 12:00');
    await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
    await clerk.until('2026-11-27 12:00');
    expect(clerk.told()).toContain('resumed');
    expect(Number(stated(clerk, 'resumed'))).toBeGreaterThan(Number(stated(clerk, 'acknowledgement')));
    expect(promises(clerk).at(-1)).toEqual(['open', stated(clerk, 'resumed')]);
  });

  test('[CSP-PROM-1] one that is read when its date is over is put right at once', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, slow('acknowledgement', 16 * 24));
    await clerk.until('2026-11-23 12:00');
    await clerk.send('changePolicy', { policy: within(20), reason });
    await clerk.until('2026-12-09 12:00');
    const [notice] = clerk.sent.filter(({ params }) => params.template === 'delay-notice');
    expect(notice?.at).toBe('Wed 9 Dec 10:00');
    expect(notice?.params.facts).toMatchObject({
      oldDate: local('2026-12-03 17:00'),
      newDate: local('2026-12-22 17:00'),
    });
    expect(promises(clerk)).toEqual([['open', local('2026-12-22 17:00')]]);
    expect(clerk.view().next.map(({ what, at }) => [what, at])).toEqual([
      ['customer delay notice', local('2026-12-21 17:00')],
    ]);
  });

  test('[CSP-PROM-1] whatever moves it meanwhile, no date is promised that the customer did not read or hear', async () => {
    const deed = constantFrom('longer', 'shorter', 'ask', 'reply', 'tell');
    const life = record({
      hours: integer({ min: 1, max: 150 }),
      deeds: array(record({ deed, after: integer({ min: 1, max: 30 }) }), { minLength: 1, maxLength: 6 }),
    });
    const heard = async (clerk: Clerk, does: string, version: number): Promise<void> => {
      const send = {
        longer: () =>
          clerk.send('changePolicy', { policy: { ...within(12), version: `l${version}` }, reason }),
        shorter: () =>
          clerk.send('changePolicy', { policy: { ...within(4), version: `s${version}` }, reason }),
        ask: () => clerk.send('waitForCustomer', { question: ref('question') }),
        reply: () => clerk.send('customerSaid', { text: ref('text'), channel: 'email' }),
        tell: () => clerk.send('renew', { newDate: '2026-12-21', reason, via: 'verbal' }),
      }[does];
      await send?.().catch(() => undefined);
    };
    const holds = asyncProperty(life, async ({ hours, deeds }) => {
      const clerk = await open(monday, { topic: 'delivery' }, slow('acknowledgement', hours));
      for (const [i, { deed: does, after }] of deeds.entries()) {
        await clerk.rehearsal.advance(after * hour);
        await heard(clerk, does, i);
      }
      await clerk.rehearsal.advance(200 * hour);
      const read = clerk.sent.map(({ params: { template, facts } }) =>
        template === 'acknowledgement' ? facts['expectedBy'] : facts['newDate'],
      );
      const known = [...read, local('2026-12-21 17:00')];
      expect(promises(clerk).length).toBeGreaterThan(0);
      for (const [, date] of promises(clerk)) expect(known).toContain(date);
    });
    await assert(holds, { numRuns: 40 });
  });
});
