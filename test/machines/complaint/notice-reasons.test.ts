import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';

/** The reason that each notice which went out by itself gave, oldest first. */
const reasons = (clerk: Clerk) =>
  clerk.sent
    .filter(({ params }) => params.template === 'delay-notice')
    .map(({ params }) => params.facts['because']);

const cases: readonly (readonly [string, (clerk: Clerk) => Promise<void>, Parameters<typeof open>[2]])[] = [
  ['examining', async () => {}, {}],
  ['investigating', (clerk) => clerk.send('investigate', {}), {}],
  ['referred', (clerk) => clerk.send('refer', { department: 'billing' }), {}],
  [
    'undelivered',
    (clerk) => clerk.send('answer', accommodated),
    { post: ({ template }) => (template === 'answer' ? 'needs-person' : 'delivered') },
  ],
  [
    'escalated',
    (clerk) => clerk.send('escalate', { trigger: 'safety' }),
    { policy: policyOf('support-procedures') },
  ],
];

describe('the notice that goes out by itself', () => {
  test.each(cases)(
    '[ASI-RES-2] [PRO-RES-3] gives the reason that is true of the case: %s',
    async (because, act, options) => {
      const topic = because === 'escalated' ? 'product' : 'delivery';
      const clerk = await open(monday, { topic }, options);
      await act(clerk);
      await clerk.until('2026-12-12 10:00');
      expect(reasons(clerk)[0]).toBe(because);
      const renewed = clerk
        .view()
        .commitments.find(({ about, status }) => about === 'answer' && status === 'renewed');
      expect(renewed?.because).toMatch(/^renewed by delay notice: /);
    },
  );

  test('every new date has its reason: an agent’s stands in their words', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    await clerk.send('renew', { newDate: '2026-12-10', reason: ref('reason') });
    await clerk.until('2026-12-20 10:00');
    for (const { params } of clerk.sent.filter((each) => each.params.template === 'delay-notice'))
      expect(params.words['reason'] ?? params.facts['because']).toBeDefined();
    expect(reasons(clerk)[0]).toBeUndefined();
  });
});
