import { describe, expect, test } from '@jest/globals';
import type { ComplaintPolicy } from '../../../machines/complaint/complaint-policy.ts';
import { loadPolicy } from '../../../policies/load-policy.ts';
import { policyOf } from '../../../policies/registry.ts';
import type { Policy } from '../../../policies/schema.ts';
import { policySlice } from '../../../policies/slice.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const monday = '2026-11-23 10:00';
const reason = ref('reason');
const days = (amount: number) => ({ amount, unit: 'business-days' }) as const;

/** Asivado's promises, and two business days for what is urgent. */
const asivado = loadPolicy({
  extends: 'asivado',
  priorities: {
    title: 'How urgent a case is',
    value: [
      { id: 'normal', title: 'Normal' },
      { id: 'urgent', title: 'Urgent', answer: days(2) },
    ],
  },
});

/** Support's promises, and a shorter first response to a mail for what is urgent. */
const support = loadPolicy({
  extends: 'support-procedures',
  priorities: {
    title: 'How urgent a case is',
    value: [
      { id: 'normal', title: 'Normal' },
      { id: 'urgent', title: 'Urgent', response: { email: { amount: 30, unit: 'business-minutes' } } },
      { id: 'slow', title: 'Slow', response: { email: { amount: 4, unit: 'business-hours' } } },
    ],
  },
});

const byPhone = () => open(monday, { channel: 'phone', topic: 'delivery' }, { policy: asivado });
const clock = (clerk: Clerk, name: string) => clerk.view().clocks.find((each) => each.name === name);
const due = (clerk: Clerk, name: string) => written(clock(clerk, name)?.dueAt ?? 0);
const next = (clerk: Clerk) => clerk.view().next.map(({ what, at }) => `${what} ${written(at)}`);
const give = (clerk: Clerk, priority: string) => clerk.send('changePriority', { priority, reason });
const sliced = (policy: Policy) => policySlice(policy, 'complaint', local(monday)) as ComplaintPolicy;

describe('another priority while it runs', () => {
  test('re-derives the clocks, used time kept, with the reason journaled', async () => {
    const clerk = await byPhone();
    expect(clerk.view().priority).toEqual({ id: 'normal', title: 'Normal' });
    await clerk.until('2026-11-24 12:00');
    await give(clerk, 'urgent');
    expect(clerk.view().priority).toEqual({ id: 'urgent', title: 'Urgent' });
    expect(due(clerk, 'answer')).toBe('Wed 25 Nov 17:00');
    expect(clock(clerk, 'answer')?.because).toContain("used time kept (priority 'Urgent')");
    expect(next(clerk)).toContain('customer delay notice Tue 24 Nov 17:00');
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      what: "Priority changed from 'Normal' to 'Urgent'",
      who: { id: 'ann' },
      direction: 'internal',
      words: [reason],
    });
    expect(clock(clerk, 'acknowledgement')?.because).not.toContain('priority');
    expect(clerk.state()).toBe('received');
  });

  test('and back again, they are due as if nothing had happened', async () => {
    const clerk = await byPhone();
    const before = [due(clerk, 'answer'), next(clerk)];
    await give(clerk, 'urgent');
    await give(clerk, 'normal');
    expect([due(clerk, 'answer'), next(clerk)]).toEqual(before);
    expect(clerk.context()).not.toHaveProperty('priority');
  });

  test('the clock of the first response too, in minutes and hours', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: support });
    expect(due(clerk, 'response')).toBe('Mon 23 Nov 12:00');
    await clerk.until('2026-11-23 10:10');
    await give(clerk, 'urgent');
    expect(due(clerk, 'response')).toBe('Mon 23 Nov 10:30');
    await give(clerk, 'slow');
    expect(next(clerk)).toContain('first response due Mon 23 Nov 14:00');
  });

  test('nothing breaches at once that is in time under both, pauses included', async () => {
    const clerk = await byPhone();
    await clerk.until('2026-11-24 09:00');
    await clerk.send('waitForCustomer', { question: ref('question') });
    await clerk.until('2026-11-30 09:00');
    await give(clerk, 'urgent');
    expect(clock(clerk, 'answer')?.status).toBe('paused');
    await clerk.send('customerSaid', { text: ref('text'), channel: 'phone' });
    expect(clock(clerk, 'answer')?.status).toBe('running');
    expect(due(clerk, 'answer')).toBe('Tue 1 Dec 17:00');
    expect(clerk.told()).not.toContain('apology');
  });

  test('one whose shorter time is over falls due now, not in the past, and breaks no date that was told', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, { policy: asivado });
    await clerk.until('2026-12-01 12:00');
    await give(clerk, 'urgent');
    expect(due(clerk, 'answer')).toBe('Tue 1 Dec 12:00');
    await clerk.until('2026-12-01 13:00');
    expect(clerk.view().warnings.join()).toContain('Overdue: answer, due since Tue 1 Dec 12:00');
    expect(clerk.view().commitments).toMatchObject([{ status: 'open', dueAt: local('2026-12-03 17:00') }]);
    expect(next(clerk)).toContain('customer delay notice Wed 2 Dec 17:00');
    expect(clerk.told()).not.toContain('apology');
  });

  const calls = (clerk: Clerk) =>
    clerk.sent.flatMap(({ at, params: { template, facts } }) =>
      template === 'task' ? [[at, facts['tasks']]] : [],
    );
  const byUrgent = (told: string) =>
    `The answer is due by the priority 'Urgent', before ${told}, which the customer was told: answer (answer)`;

  test('its owner is called by its time, also while the customer was told a later date, which stays', async () => {
    const clerk = await open(monday, { topic: 'delivery' }, { policy: asivado });
    await clerk.until('2026-11-24 12:00');
    await give(clerk, 'urgent');
    await clerk.until('2026-11-25 16:59');
    expect(calls(clerk)).toEqual([]);
    await clerk.until('2026-11-25 17:00');
    expect(calls(clerk)).toEqual([['Wed 25 Nov 17:00', byUrgent('Thu 3 Dec 17:00 (Detroit)')]]);
    expect(clerk.view().commitments).toMatchObject([{ status: 'open', dueAt: local('2026-12-03 17:00') }]);
    await clerk.send('answer', accommodated);
    await clerk.until('2026-12-01 17:00');
    expect(calls(clerk)).toHaveLength(1);
  });

  test('also where the answer was put off to a told date before: its time counts from when it is given', async () => {
    const clerk = await byPhone();
    await clerk.send('renew', { newDate: '2026-12-30', reason, via: 'verbal' });
    await clerk.until('2026-11-24 12:00');
    await give(clerk, 'urgent');
    await clerk.until('2026-11-27 18:00');
    expect(calls(clerk).filter(([, what]) => String(what).includes('Urgent'))).toEqual([
      ['Fri 27 Nov 17:00', expect.stringContaining(byUrgent('Wed 30 Dec 17:00 (Detroit)'))],
    ]);
  });

  test('no call by it when it is the ordinary one again, or the customer agreed to a later date since', async () => {
    for (const then of ['normal', 'renew'] as const) {
      const clerk = await byPhone();
      await clerk.send('renew', { newDate: '2026-12-28', reason, via: 'verbal' });
      await give(clerk, 'urgent');
      await clerk.until('2026-11-24 12:00');
      if (then === 'normal') await give(clerk, 'normal');
      else await clerk.send('renew', { newDate: '2026-12-30', reason, via: 'verbal' });
      await clerk.until('2026-12-04 12:00');
      expect(calls(clerk).filter(([, what]) => String(what).includes('Urgent'))).toEqual([]);
    }
  });

  test('not solved, the fresh answer clock runs by it', async () => {
    const clerk = await byPhone();
    await give(clerk, 'urgent');
    await clerk.send('answer', accommodated);
    await clerk.send('notSolved', {});
    expect(due(clerk, 'answer-2')).toBe('Wed 25 Nov 17:00');
  });

  test('another policy gives it its own times, or is refused when it does not know it', async () => {
    const clerk = await byPhone();
    await give(clerk, 'urgent');
    const why = clerk.blocked('changePolicy', { policy: sliced(policyOf('asivado')), reason });
    expect(why).toContain('is the one that the case follows already');
    const other = { ...sliced(policyOf('asivado')), version: '2' };
    expect(clerk.blocked('changePolicy', { policy: other, reason })).toContain(
      "Its priority is 'Urgent', which the policy does not know: give it the ordinary one first.",
    );
    const [normal, urgent] = sliced(asivado).priorities?.value ?? [];
    if (!normal || !urgent) throw new Error('no priorities');
    const slower = { ...urgent, answer: days(3) };
    const value = [normal, slower];
    const priorities = { title: 'How urgent a case is', value, clauses: [] };
    await clerk.send('changePolicy', { policy: { ...other, priorities }, reason });
    expect(due(clerk, 'answer')).toBe('Fri 27 Nov 17:00');
    await give(clerk, 'normal');
    expect(due(clerk, 'answer')).toBe('Thu 3 Dec 17:00');
  });

  test('is refused with what to do where it cannot be', async () => {
    const clerk = await byPhone();
    expect(clerk.blocked('changePriority', { priority: 'high', reason })).toBe(
      "The policy 'asivado' has no priority 'high'; choose one of: normal, urgent.",
    );
    expect(clerk.blocked('changePriority', { priority: 'normal', reason })).toBe(
      "Its priority is 'Normal' already.",
    );
    const plain = await open(monday, {}, { policy: policyOf('asivado') });
    expect(plain.view().priority).toBeUndefined();
    expect(plain.blocked('changePriority')).toContain("The policy 'asivado' knows no priorities");
  });
});
