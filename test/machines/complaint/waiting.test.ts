import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const source = policyOf('support-procedures');
if (!source.pauses) throw new Error('support-procedures has pauses');
const { waitingForCustomer } = source.pauses;
/** Both clocks that can wait do. */
const both = { ...waitingForCustomer, value: ['answer', 'unresolved'] as ('answer' | 'unresolved')[] };
const policy = { ...source, pauses: { ...source.pauses, waitingForCustomer: both } };
const question = { question: ref('question') };

const clock = (clerk: Clerk, name: string) => clerk.view().clocks.find((each) => each.name === name);

async function asked(): Promise<Clerk> {
  const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy });
  await clerk.until('2026-11-24 10:00');
  await clerk.send('waitForCustomer', question);
  return clerk;
}

describe('waiting for the customer', () => {
  test('pauses the clocks that the policy names, with the reason; nothing falls due', async () => {
    const clerk = await asked();
    expect(['answer', 'unresolved'].map((name) => clock(clerk, name)?.status)).toEqual(['paused', 'paused']);
    expect(clerk.told().at(-1)).toBe('question');
    expect(clerk.view().awaiting).toContainEqual({ what: 'The reply to our question', from: 'the customer' });
    expect(clerk.view().next.map(({ what }) => what)).toEqual(['end of waiting for the customer']);
    await clerk.until('2026-11-27 10:00');
    expect(clerk.state()).toBe('acknowledged');
    expect(clerk.told()).not.toContain('apology');
    expect(clerk.blocked('waitForCustomer', question)).toContain('It waits for the customer already');
    expect(clerk.blocked('renew')).toContain('waits for the reply');
  });

  test('the reply runs them on from when it was said, used time kept, and tells the date as a new promise', async () => {
    const clerk = await asked();
    const before = clock(clerk, 'answer')?.dueAt ?? 0;
    await clerk.until('2026-11-25 12:00');
    await clerk.send('customerSaid', { text: ref('text'), channel: 'email' }, local('2026-11-25 10:00'));
    // A day of 48 hours was used: a day is left.
    expect(written(clock(clerk, 'unresolved')?.dueAt ?? 0)).toBe('Thu 26 Nov 10:00');
    expect(clerk.told().at(-1)).toBe('resumed');
    const due = clock(clerk, 'answer')?.dueAt ?? 0;
    expect(due).toBeGreaterThan(before);
    expect(clerk.sent.at(-1)?.params.facts).toMatchObject({ resumed: 'reply', newDate: due });
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['renewed', 'open']);
    expect(clerk.view().commitments.at(-1)?.dueAt).toBe(due);
    await clerk.until('2026-11-26 10:00');
    expect(clerk.state()).toBe('escalated');
  });

  test('what was said before the question and is logged after it is no reply; a reply before the question was logged is one', async () => {
    const clerk = await asked();
    const said = { text: ref('text'), channel: 'phone' } as const;
    await clerk.until('2026-11-24 12:00');
    await clerk.send('customerSaid', said, local('2026-11-23 16:00'));
    expect(clock(clerk, 'answer')?.status).toBe('paused');
    expect(clerk.told()).not.toContain('resumed');
    const late = await open('2026-11-23 10:00', { topic: 'product' }, { policy });
    await late.until('2026-11-24 10:30');
    await late.send('waitForCustomer', question, local('2026-11-24 10:00'));
    await late.until('2026-11-24 10:40');
    await late.send('customerSaid', said, local('2026-11-24 10:20'));
    expect(clock(late, 'answer')?.status).toBe('running');
  });

  test('silence: they run on by themselves at the policy’s limit', async () => {
    const clerk = await asked();
    const [end] = clerk.view().next;
    await clerk.rehearsal.advance((end?.at ?? 0) - clerk.rehearsal.now());
    expect(clock(clerk, 'answer')?.status).toBe('running');
    expect(clerk.sent.at(-1)?.params).toMatchObject({ template: 'resumed', facts: { resumed: 'limit' } });
  });

  test('the answer ends the waiting and breaks no promise', async () => {
    const clerk = await asked();
    await clerk.until('2026-12-01 10:00');
    await clerk.send('answer', accommodated);
    expect(clock(clerk, 'answer')?.status).toBe('met');
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['renewed']);
    expect(clerk.told().at(-1)).toBe('answer');
    expect(clerk.blocked('waitForCustomer')).toContain('It is answered');
  });

  test('a clock that the policy does not name runs on', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy: source });
    await clerk.send('waitForCustomer', question);
    expect(['answer', 'unresolved'].map((name) => clock(clerk, name)?.status)).toEqual(['paused', 'running']);
    await clerk.until('2026-11-25 10:00');
    expect(clerk.state()).toBe('escalated');
  });

  test('[SUP-SAFE-1] safety and escalation never wait', async () => {
    const clerk = await asked();
    await clerk.send('escalate', { trigger: 'safety' });
    const running = ['escalation-1', 'safety-follow-up'].map((name) => clock(clerk, name)?.status);
    expect(running).toEqual(['running', 'running']);
    await clerk.until('2026-11-24 10:15');
    expect(clerk.view().escalationLevel).toBe(2);
    expect(clock(clerk, 'answer')?.status).toBe('paused');
  });

  test('withdrawn while waiting: nothing is left', async () => {
    const clerk = await asked();
    await clerk.send('withdraw', { channel: 'email' });
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
    expect(clerk.view().clocks.every(({ stoppedAt }) => stoppedAt !== undefined)).toBe(true);
  });

  test('[CSP-LIMBO-1] a question that cannot be delivered pauses nothing: its owner is called, and asks anew or tells it', async () => {
    let broken = true;
    const clerk = await open(
      '2026-11-23 10:00',
      { topic: 'product' },
      { policy, post: ({ template }) => (broken && template === 'question' ? 'needs-person' : 'delivered') },
    );
    await clerk.until('2026-11-24 10:00');
    const before = clock(clerk, 'answer')?.dueAt;
    await clerk.send('waitForCustomer', question);
    expect(clock(clerk, 'answer')).toMatchObject({ status: 'running', dueAt: before });
    expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['open']);
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).not.toContain('The reply to our question');
    expect(clerk.view().warnings.join()).toContain('Needs a person: question by e-mail');
    await clerk.until('2026-11-25 12:00');
    expect(clerk.sent.map(({ params }) => params.template)).toContain('task');
    broken = false;
    await clerk.send('waitForCustomer', question);
    expect(clock(clerk, 'answer')?.status).toBe('paused');
    expect(clerk.context().waiting?.since).toBe(local('2026-11-25 12:00'));
    expect(clerk.view().warnings.join()).not.toContain('question by e-mail');
  });

  test('a question that is told in another way, or sent again, pauses from then on', async () => {
    for (const type of ['toldOtherwise', 'resend'] as const) {
      let broken = true;
      const clerk = await open(
        '2026-11-23 10:00',
        { topic: 'product' },
        {
          policy,
          post: ({ template }) => (broken && template === 'question' ? 'needs-person' : 'delivered'),
        },
      );
      await clerk.send('waitForCustomer', question);
      await clerk.until('2026-11-23 15:00');
      broken = false;
      const { effectId = '' } = clerk.view().receipts.find(({ purpose }) => purpose === 'question') ?? {};
      await (type === 'resend'
        ? clerk.send(type, { effectId })
        : clerk.send(type, { effectId, text: ref('text') }));
      expect(clock(clerk, 'answer')?.status).toBe('paused');
      expect(clerk.context().waiting?.since).toBe(local('2026-11-23 15:00'));
    }
  });

  test('a question that is on its way pauses when it arrives; a reply that is quicker than its receipt ends it', async () => {
    const takes = ({ template }: { readonly template: string }) =>
      template === 'question' ? 5 * 3_600_000 : 0;
    const clerk = await open('2026-11-23 10:00', { topic: 'product' }, { policy, takes });
    const before = clock(clerk, 'answer')?.dueAt;
    await clerk.send('waitForCustomer', question);
    expect(clock(clerk, 'answer')?.status).toBe('running');
    expect(clerk.blocked('waitForCustomer', question)).toContain('It waits for the customer already');
    await clerk.until('2026-11-23 16:00');
    expect(clock(clerk, 'answer')?.status).toBe('paused');
    expect(clerk.context().waiting?.since).toBe(local('2026-11-23 15:00'));
    const quick = await open('2026-11-23 10:00', { topic: 'product' }, { policy, takes });
    await quick.send('waitForCustomer', question);
    await quick.until('2026-11-23 11:00');
    await quick.send('customerSaid', { text: ref('text'), channel: 'phone' });
    await quick.until('2026-11-24 16:00');
    expect(clock(quick, 'answer')).toMatchObject({ status: 'running', dueAt: before });
    expect(quick.told()).not.toContain('resumed');
  });
});
