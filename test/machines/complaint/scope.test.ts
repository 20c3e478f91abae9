import { describe, expect, test } from '@jest/globals';
import type { LetterParams } from '../../../machines/case/letter.ts';
import { policyOf } from '../../../policies/registry.ts';
import { complaintInput, type ComplaintInput } from '../../../machines/complaint/input.ts';
import { accommodated, inputAt, local, open, ref } from './support/clerk.ts';

const policy = policyOf('pro-4-tactical');

describe('out of scope', () => {
  test('[PRO-SCOPE-2] about an employee: handed to HR together with the President, and the customer is told', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'phone' }, { policy });
    await clerk.send('referOut', { to: 'employee', text: ref('text') });
    expect(clerk.state()).toBe('referredOut');
    expect(clerk.sent.map(({ params }) => [params.template, params.to])).toEqual([
      ['handover', { department: 'Human Resources', email: 'hr@pro-4.example' }],
      ['handover', { department: 'the President', email: 'president@pro-4.example' }],
      ['referred-out', ref('customer')],
    ]);
    expect(clerk.sent.at(-1)?.params.facts.contact).toBe('Human Resources and the President');
    expect(clerk.rehearsal.result()).toMatchObject({
      kind: 'done',
      output: { state: 'referredOut', because: 'handed to Human Resources and the President' },
    });
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
  });

  test('[PRO-SCOPE-2] a handover that did not arrive keeps the case until it is resent or told', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      {},
      {
        policy,
        post: ({ template, to }) =>
          template === 'handover' && typeof to !== 'string' && to.email?.startsWith('hr')
            ? 'needs-person'
            : 'delivered',
      },
    );
    await clerk.send('referOut', { to: 'employee' });
    await clerk.until('2027-01-29 10:00');
    expect(clerk.rehearsal.result()).toBeUndefined();
    expect(clerk.view().awaiting[0]?.what).toContain('handover by e-mail could not be delivered');
    const effectId = clerk.view().receipts[0]?.effectId ?? '';
    await clerk.send('toldOtherwise', { effectId, text: ref('text') });
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'referredOut' } });
  });

  test('[PRO-SCOPE-3] shipping damage: the customer is sent to the carrier with what is needed to claim', async () => {
    const clerk = await open('2026-11-23 10:00', {}, { policy });
    await clerk.send('referOut', { to: 'shippingDamage' });
    expect(clerk.state()).toBe('referredOut');
    expect(clerk.told()).toEqual(['referred-out']);
    expect(clerk.sent[0]?.params.facts.needed).toContain('the tracking number; ');
  });

  test.each([
    ['[PRO-SCOPE-2]', 'referOut', { to: 'employee' }, 'referredOut', 'word on who takes it'],
    ['[PRO-SCOPE-3]', 'referOut', { to: 'shippingDamage' }, 'referredOut', 'word on who takes it'],
    ['[CSP-LIMBO-1]', 'withdraw', { channel: 'email' }, 'withdrawn', 'confirmation of the withdrawal'],
  ] as const)(
    '%s a last word that did not arrive calls a person until it is sent again or told: %s %j',
    async (_, type, payload, state, title) => {
      const post = ({ template }: LetterParams) =>
        reachable || template === 'handover' || template === 'task' ? 'delivered' : 'needs-person';
      let reachable = false;
      const clerk = await open('2026-11-23 10:00', { topic: 'order' }, { policy, post });
      await clerk.send(type, payload);
      expect(clerk.state()).toBe(state);
      await clerk.until('2026-11-25 12:00');
      const calls = clerk.sent.filter(({ params }) => params.template === 'task');
      expect(new Set(calls.map(({ at }) => at))).toEqual(new Set(['Tue 24 Nov 10:00', 'Wed 25 Nov 10:00']));
      expect(calls[0]?.params.facts['tasks']).toContain(`${title} by e-mail could not be delivered`);
      await clerk.until('2027-01-29 10:00');
      expect(clerk.rehearsal.result()).toBeUndefined();
      const stuck = () =>
        clerk
          .context()
          .letters.findLast(({ purpose, status }) => purpose === 'ending' && status === 'needs-person')
          ?.effectId ?? '';
      await clerk.send('resend', { effectId: stuck() });
      expect(clerk.rehearsal.result()).toBeUndefined();
      reachable = true;
      await clerk.send('resend', { effectId: stuck() });
      expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state } });
      expect(clerk.rehearsal.envelope().timers).toEqual([]);
    },
  );

  test('a last word that was told in another way ends the case', async () => {
    const post = ({ template }: LetterParams) => (template === 'withdrawn' ? 'needs-person' : 'delivered');
    const clerk = await open('2026-11-23 10:00', {}, { policy, post });
    await clerk.send('withdraw', { channel: 'email' });
    const effectId = clerk.view().receipts.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('toldOtherwise', { effectId, text: ref('text') });
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'withdrawn' } });
  });

  test('[PRO-SCOPE-2] about an employee from the opening: handed over at once, no acknowledgement, no department, no owner', async () => {
    const clerk = await open('2026-11-23 10:00', { channel: 'email', referOut: 'employee' }, { policy });
    expect(clerk.state()).toBe('referredOut');
    expect(clerk.sent.map(({ params }) => [params.template, params.to])).toEqual([
      ['handover', { department: 'Human Resources', email: 'hr@pro-4.example' }],
      ['handover', { department: 'the President', email: 'president@pro-4.example' }],
      ['referred-out', ref('customer')],
    ]);
    expect(clerk.sent[0]?.params.words).toEqual({ description: ref('text') });
    expect(clerk.context().owner).toBeUndefined();
    expect(clerk.view().confined).toBe(true);
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'referredOut' } });
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
  });

  test('[PRO-SCOPE-3] damage in transport from the opening: the customer is sent to the carrier at once', async () => {
    const clerk = await open(
      '2026-11-23 10:00',
      { channel: 'phone', referOut: 'shippingDamage' },
      { policy },
    );
    expect(clerk.sent.map(({ params }) => params.template)).toEqual(['referred-out']);
    expect(clerk.view().confined).toBeUndefined();
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'referredOut' } });
  });

  test('[PRO-SCOPE-2] what is left to do calls those who took it, never an owner whom it may be about', async () => {
    const post = ({ template }: LetterParams) => (template === 'referred-out' ? 'needs-person' : 'delivered');
    const clerk = await open('2026-11-23 10:00', { referOut: 'employee' }, { policy, post });
    await clerk.until('2026-11-24 12:00');
    const inside = clerk.sent.filter(({ params }) => typeof params.to !== 'string');
    expect(
      inside.map(({ params: { template, to } }) => [template, typeof to === 'string' ? to : to.email]),
    ).toEqual([
      ['handover', 'hr@pro-4.example'],
      ['handover', 'president@pro-4.example'],
      ['task', 'hr@pro-4.example'],
      ['task', 'president@pro-4.example'],
    ]);
    expect(clerk.view().awaiting.map(({ from }) => from)).toEqual(['Human Resources and the President']);
  });

  test('nothing else is done with what is handed over at the opening, and only what the policy leaves to others', () => {
    const why = (input: Partial<ComplaintInput>, under = policy) => {
      const { error } = complaintInput.safeParse(inputAt(local('2026-11-23 10:00'), input, under));
      return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
    };
    expect(why({ referOut: 'employee' })).toEqual([]);
    for (const more of [{ topic: 'order' }, { answer: accommodated }])
      expect(why({ referOut: 'employee', ...more })).toEqual([
        'referOut: expected no topic, answer or escalation beside it: it is handed over at once',
      ]);
    expect(why({ referOut: 'employee' }, policyOf('asivado'))).toEqual([
      "referOut: expected what the policy 'asivado' refers out: nothing, because it refers nothing out; got 'employee'",
    ]);
  });

  test('another policy refers nothing out', async () => {
    const clerk = await open('2026-11-23 10:00');
    expect(clerk.blocked('referOut', { to: 'employee' })).toContain('puts nothing out of its scope');
    const other = await open('2026-11-23 10:00', {}, { policy });
    await other.send('referOut', { to: 'employee' });
    expect(other.blocked('answer', accommodated)).toContain('The case is referred out');
  });
});
