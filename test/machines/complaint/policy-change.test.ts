import { describe, expect, test } from '@jest/globals';
import type { ComplaintPolicy } from '../../../machines/complaint/complaint-policy.ts';
import { policyOf } from '../../../policies/registry.ts';
import type { Policy } from '../../../policies/schema.ts';
import { policySlice } from '../../../policies/slice.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const asivado = policyOf('asivado');
const reason = ref('reason');

function sliced(policy: Policy): ComplaintPolicy {
  return policySlice(policy, 'complaint', local(monday)) as ComplaintPolicy;
}

/** Asivado's next version, answered within so many business days. */
function within(amount: number, version = '2', automaticRenewals = 2): ComplaintPolicy {
  const policy = sliced(asivado);
  const { answer } = policy;
  const value = { ...answer.within.value, budget: { amount, unit: 'business-days' } as const };
  return {
    ...policy,
    version,
    answer: {
      ...answer,
      within: { ...answer.within, value },
      automaticRenewals: { ...answer.automaticRenewals, value: automaticRenewals },
    },
  };
}

const clock = (clerk: Clerk, name: string) => clerk.view().clocks.find((each) => each.name === name);
const due = (clerk: Clerk, name: string) => written(clock(clerk, name)?.dueAt ?? 0);
const next = (clerk: Clerk) => clerk.view().next.map(({ what, at }) => `${what} ${written(at)}`);

describe('another policy while it runs', () => {
  test('re-derives the clocks, used time kept, with the reason journaled; a case keeps its version until then', async () => {
    const clerk = await open(monday, { channel: 'phone', topic: 'delivery' });
    await clerk.until('2026-11-24 12:00');
    expect(clerk.view().policy).toEqual({ id: 'asivado', version: '1' });
    await clerk.send('changePolicy', { policy: within(3), reason });
    expect(clerk.view().policy).toEqual({ id: 'asivado', version: '2' });
    expect(due(clerk, 'answer')).toBe('Fri 27 Nov 17:00');
    expect(clock(clerk, 'answer')?.because).toContain('used time kept (policy asivado 2)');
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      what: 'Policy changed from asivado 1 to asivado 2',
      who: { id: 'ann' },
      words: [reason],
    });
    expect(next(clerk)).toContain('customer delay notice Wed 25 Nov 17:00');
    expect(clerk.state()).toBe('received');
  });

  test('a date that the customer was told holds, whether the new time is shorter or longer', async () => {
    for (const days of [3, 10]) {
      const clerk = await open(monday, { topic: 'delivery' });
      await clerk.until('2026-11-24 12:00');
      await clerk.send('changePolicy', { policy: within(days), reason });
      expect(clerk.view().commitments).toMatchObject([{ status: 'open', dueAt: local('2026-12-03 17:00') }]);
      expect(next(clerk)).toEqual(['customer delay notice Wed 2 Dec 17:00']);
    }
  });

  test('a renewed clock runs until the date that was told; the notices that went out count', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    await clerk.until('2026-12-03 09:00');
    expect(due(clerk, 'answer')).toBe('Thu 10 Dec 17:00');
    await clerk.send('changePolicy', { policy: within(3), reason });
    expect(due(clerk, 'answer')).toBe('Thu 10 Dec 17:00');
    await clerk.send('changePolicy', { policy: within(3, '3', 1), reason });
    expect(next(clerk)).toEqual(['promised answer Thu 10 Dec 17:00']);
    await clerk.send('changePolicy', { policy: within(3, '4', 2), reason });
    expect(next(clerk)).toEqual(['customer delay notice Wed 9 Dec 17:00']);
    expect(clerk.told()).not.toContain('apology');
  });

  test('a paused clock stays paused and keeps what it used; a met one stays as it was', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    await clerk.until('2026-11-24 10:00');
    await clerk.send('waitForCustomer', { question: ref('question') });
    await clerk.until('2026-11-25 10:00');
    const acknowledged = clock(clerk, 'acknowledgement');
    await clerk.send('changePolicy', { policy: within(3), reason });
    expect(clock(clerk, 'answer')?.status).toBe('paused');
    expect(clock(clerk, 'acknowledgement')).toEqual(acknowledged);
    await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
    expect(clock(clerk, 'answer')?.status).toBe('running');
    expect(due(clerk, 'answer')).toBe('Mon 30 Nov 17:00');
  });

  test('a renewed clock that waits gives no earlier pause back: only what it waits since the new date', async () => {
    const policy = policyOf('support-procedures');
    const clerk = await open('2026-12-21 10:00', { topic: 'product' }, { policy });
    const wait = async (from: string, to: string, meanwhile?: () => Promise<void>) => {
      await clerk.until(from);
      await clerk.send('waitForCustomer', { question: ref('question') });
      await clerk.until(to);
      await meanwhile?.();
      await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
    };
    await wait('2026-12-22 09:00', '2026-12-22 10:00');
    await clerk.send('renew', { newDate: '2026-12-30', reason, via: 'verbal' });
    const version = async (name: string) => {
      await clerk.send('changePolicy', { policy: { ...sliced(policy), version: name }, reason });
      expect(clock(clerk, 'answer')?.status).toBe('paused');
    };
    await wait('2026-12-23 09:00', '2026-12-23 12:00', async () => {
      await version('2');
      await version('3');
    });
    expect(due(clerk, 'answer')).toBe('Thu 31 Dec 12:00');
  });

  test('another calendar under the same key: what stopped keeps its own', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    const before = clock(clerk, 'acknowledgement');
    const lagos = sliced(policyOf('hawaree'));
    await clerk.send('changePolicy', { policy: lagos, reason });
    expect(clock(clerk, 'acknowledgement')).toEqual(before);
    expect(clerk.view().timeZone).toBe('Africa/Lagos');
    await clerk.send('changePolicy', { policy: within(7), reason });
    expect(clock(clerk, 'acknowledgement')).toEqual(before);
    expect(clerk.view().timeZone).toBe('America/Detroit');
  });

  test('a rule that the case did not have begins at the change; one that is gone ends', async () => {
    const clerk = await open(monday, { topic: 'delivery' });
    await clerk.until('2026-11-27 10:00');
    await clerk.send('changePolicy', { policy: sliced(policyOf('support-procedures')), reason });
    expect(due(clerk, 'unresolved')).toBe('Sun 29 Nov 10:00');
    await clerk.until('2026-11-28 10:00');
    await clerk.send('changePolicy', { policy: within(7), reason });
    expect(clock(clerk, 'unresolved')?.status).toBe('cancelled');
    await clerk.until('2026-11-30 10:00');
    expect(clerk.state()).toBe('acknowledged');
    await clerk.send('changePolicy', { policy: sliced(policyOf('support-procedures')), reason });
    expect(due(clerk, 'unresolved-2')).toBe('Wed 2 Dec 10:00');
    await clerk.until('2026-12-02 11:00');
    expect(clerk.state()).toBe('escalated');
  });

  test('answered at once and reopened under a policy that skips no step: it is looked into, and can be answered', async () => {
    const clerk = await open(monday, { channel: 'phone', topic: 'delivery', answer: accommodated });
    await clerk.send('changePolicy', { policy: sliced(policyOf('hawaree')), reason });
    await clerk.send('notSolved', { text: ref('text') });
    expect(clerk.state()).toBe('investigating');
    await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
  });

  test('what was overdue stays overdue: a policy cures no breach', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, { post: () => 'needs-person' });
    await clerk.until('2026-11-25 10:00');
    expect(clock(clerk, 'acknowledgement')?.status).toBe('overdue');
    await clerk.send('changePolicy', { policy: within(7), reason });
    expect(clock(clerk, 'acknowledgement')?.status).toBe('overdue');
    expect(due(clerk, 'acknowledgement')).toBe('Tue 24 Nov 17:00');
  });

  test('an escalation goes on where it was, and the follow-up by its own dates', async () => {
    const support = policyOf('support-procedures');
    const clerk = await open(monday, { topic: 'product' }, { policy: support });
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.send('changePolicy', { policy: { ...sliced(support), version: '2' }, reason });
    expect(clerk.state()).toBe('escalated');
    expect(next(clerk)).toContain('escalation check-in, or it climbs Tue 24 Nov 10:00');
    await clerk.send('standDown', { reason });
    expect(clerk.state()).toBe('acknowledged');
    await clerk.send('answer', accommodated);
    const asked = next(clerk);
    await clerk.send('changePolicy', { policy: { ...sliced(support), version: '3' }, reason });
    expect(next(clerk)).toEqual(asked);
  });

  test('a policy that cannot take the case over is refused with what to do first', async () => {
    const clerk = await open(monday, { channel: 'inPerson' });
    const why = (policy: ComplaintPolicy) => clerk.blocked('changePolicy', { policy, reason });
    expect(why(sliced(asivado))).toContain('is the one that the case follows already');
    expect(why(sliced(policyOf('hawaree')))).toContain("has no channel 'inPerson'");
    expect(why({ ...within(3), kind: 'return' })).toContain('give its slice for complaint cases');
    expect(why({ ...within(3), matters: ['question'] })).toContain('covers no complaint');
    await clerk.send('promiseCallBack', {});
    const { callBack: _none, ...silent } = within(3);
    expect(why(silent)).toContain('call back first');
    await clerk.send('waitForCustomer', { question: ref('question') });
    const { pauses: _known, ...restless } = within(3);
    expect(why(restless)).toContain('wait for the reply first');
  });
});
