import { describe, expect, test } from '@jest/globals';
import { isHighValue } from '../../../machines/case/escalation.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref, type Clerk, type Post } from './support/clerk.ts';
import { contacts, policy, statuses, supported } from './support/escalated.ts';

const opened = '2026-11-23 10:00';
const answerIs =
  (status: ReturnType<Post>): Post =>
  ({ template }) =>
    template === 'answer' ? status : 'delivered';

describe('what escalates', () => {
  test.each([
    ['SUP-ESC-1', 'supervisor'],
    ['SUP-ESC-3', 'legal'],
    ['SUP-ESC-4', 'safety'],
    ['SUP-ESC-6', 'dissatisfied'],
  ] as const)('[%s] %s: at once, to level 1', async (_, trigger) => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger, text: ref('text') });
    expect(clerk.state()).toBe('escalated');
    expect(clerk.view().escalationLevel).toBe(1);
    expect(contacts(clerk)).toEqual([['1', 'Mon 23 Nov 10:00']]);
    expect(statuses(clerk)).toEqual(['started']);
  });

  test('[SUP-ESC-2] a claim above $500; exactly $500 does not', async () => {
    const [limit, usd] = [
      { minor: 50_000, currency: 'USD' },
      (minor: number) => ({ minor, currency: 'USD' }),
    ];
    expect([usd(50_000), usd(50_001)].map((amount) => isHighValue(amount, limit))).toEqual([false, true]);
    // Not comparable: escalated rather than passed over.
    expect(isHighValue({ minor: 100, currency: 'EUR' }, limit)).toBe(true);
    const clerk = await supported();
    expect(clerk.blocked('escalate', { trigger: 'high-value' })).toContain("as 'amount'");
    expect(clerk.blocked('escalate', { trigger: 'high-value', amount: usd(50_000) })).toContain(
      'above 500.00 USD',
    );
    await clerk.send('escalate', { trigger: 'high-value', amount: usd(50_001) });
    expect(clerk.state()).toBe('escalated');
  });

  test('[SUP-ESC-5] unresolved after 48 hours: by itself, over a night and a holiday', async () => {
    const clerk = await open('2026-11-25 10:00', { topic: 'product' }, { policy });
    await clerk.until('2026-11-27 09:59');
    expect(clerk.state()).toBe('acknowledged');
    await clerk.until('2026-11-27 10:00');
    expect(clerk.state()).toBe('escalated');
    expect(clerk.view().escalation?.reasons).toEqual(['not resolved in time']);
    expect(clerk.view().clocks.find(({ name }) => name === 'unresolved')?.status).toBe('missed');
  });

  test('[SUP-ESC-5] answered in time: nothing escalates', async () => {
    const clerk = await supported();
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-25 11:00');
    expect(clerk.state()).toBe('resolved');
    expect(contacts(clerk)).toEqual([]);
  });

  const investigated = async (clerk: Clerk) => {
    await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('investigate', {});
  };
  const answered = async (clerk: Clerk, via: 'email' | 'verbal' = 'verbal') => {
    await investigated(clerk);
    await clerk.send('answer', { ...accommodated, via });
  };
  /** Every step of a case, with the state that it is in then. */
  const steps: readonly (readonly [
    step: string,
    state: string,
    go: (clerk: Clerk) => Promise<void>,
    post?: Post,
  ])[] = [
    ['before the acknowledgement', 'received', () => Promise.resolve()],
    ['acknowledged', 'acknowledged', (clerk) => clerk.send('acknowledge', { by: 'verbal' })],
    ['investigating', 'investigating', investigated],
    [
      'while it waits for the customer',
      'investigating',
      async (clerk) => {
        await investigated(clerk);
        await clerk.send('waitForCustomer', { question: ref('question') });
      },
    ],
    ['while the answer is on its way', 'resolved', (clerk) => answered(clerk, 'email'), answerIs('silent')],
    [
      'with an answer that cannot be delivered',
      'investigating',
      (clerk) => answered(clerk, 'email'),
      answerIs('needs-person'),
    ],
    ['answered', 'resolved', answered],
    [
      'asked whether it is solved',
      'resolved',
      async (clerk) => {
        await answered(clerk);
        await clerk.until('2026-11-27 10:00');
        expect(clerk.told()).toContain('follow-up');
      },
    ],
    [
      'reopened',
      'investigating',
      async (clerk) => {
        await answered(clerk);
        await clerk.send('notSolved', {});
      },
    ],
  ];

  test.each(steps)(
    '[HAW-ESC-1] asked for by the customer at any time: %s; reviewed within a business hour or it climbs, and back to the step',
    async (...step) => {
      const [, state, go, post] = step;
      const clerk = await open(
        opened,
        { channel: 'phone', topic: 'order' },
        { policy: policyOf('hawaree'), ...(post && { post }) },
      );
      await go(clerk);
      expect(clerk.state()).toBe(state);
      await clerk.send('escalate', { trigger: 'on-request', text: ref('text') });
      expect(clerk.state()).toBe('escalated');
      expect(statuses(clerk)).toEqual(['started']);
      // Four o'clock in Lagos: an hour before the office closes.
      await clerk.rehearsal.advance(3_600_000);
      expect(contacts(clerk)).toEqual([
        ['1', expect.stringMatching(/ 10:00$/)],
        ['2', expect.stringMatching(/ 11:00$/)],
      ]);
      await clerk.send('standDown', { reason: ref('reason') });
      expect(clerk.state()).toBe(state);
    },
  );

  test('[HAW-ESC-1] only as the policy says', async () => {
    const clerk = await open(opened, { topic: 'order' }, { policy: policyOf('hawaree') });
    expect(clerk.blocked('escalate', { trigger: 'legal' })).toContain('on-request');
  });

  test('a policy without escalation says what to do instead', async () => {
    const clerk = await open(opened);
    expect(clerk.blocked('escalate')).toContain("'asivado' has no escalation: refer");
  });

  test('several triggers make one escalation with several reasons, each told to the contact', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('escalate', { trigger: 'legal' });
    await expect(clerk.send('escalate', { trigger: 'legal' })).rejects.toThrow('for that reason already');
    expect(clerk.view().escalation?.reasons).toHaveLength(2);
    expect(statuses(clerk)).toEqual(['started']);
    expect(clerk.sent.at(-1)?.params.facts.reasons).toBe(
      'the customer asks for a supervisor; the customer threatens legal action',
    );
    expect(clerk.view().clocks.filter(({ name }) => name.startsWith('escalation'))).toHaveLength(1);
  });
});
