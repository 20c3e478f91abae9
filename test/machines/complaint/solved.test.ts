import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const monday = '2026-11-23 10:00';
const repair = { ...accommodated, promised: 'repair', promisedBy: '2026-12-11' } as const;
const [supervisor, other] = policy.compensation?.approvers?.value ?? [];
const kim = { id: 'kim', role: 'customer' } as const;
const solved = (clerk: Clerk) => clerk.send('confirmSolved', {}, clerk.rehearsal.now(), kim);
const told = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template);

async function decide(clerk: Clerk, type: 'approveCompensation' | 'declineCompensation'): Promise<void> {
  const actor = { id: supervisor?.contact.id ?? '', role: 'agent' } as const;
  const payload = type === 'approveCompensation' ? {} : { reason: ref('reason') };
  await clerk.send(type, payload, clerk.rehearsal.now(), actor);
}

describe('what is owed when the customer says that it is solved', () => {
  test('[CSP-PROM-1] what was promised stays owed: it is asked for, and the case ends when it is done', async () => {
    const clerk = await open(monday, { topic: 'product' });
    await clerk.send('answer', repair);
    await solved(clerk);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.view().commitments.at(-1)).toMatchObject({ about: 'repair', status: 'open' });
    expect(clerk.blocked('confirmSolved', {}, kim)).toContain('said so already');
    await clerk.until('2026-12-10 18:00');
    // Nobody is asked again what they have said.
    expect(clerk.told()).not.toContain('follow-up');
    expect(clerk.view().awaiting.map(({ what }) => what)).toEqual([
      'The repair by Fri 11 Dec 17:00 (fulfil)',
    ]);
    await clerk.send('fulfil', { text: ref('text') });
    expect(clerk.state()).toBe('closed');
    expect(clerk.rehearsal.result()).toMatchObject({
      output: { state: 'closed', because: 'the customer said that it is solved' },
    });
    expect(clerk.view().commitments.at(-1)).toMatchObject({ about: 'repair', status: 'kept' });
  });

  test('[CSP-PROM-2] not done in time it is broken and apologised for, as if nobody had said anything', async () => {
    const clerk = await open(monday, { topic: 'product' });
    await clerk.send('answer', repair);
    await solved(clerk);
    await clerk.until('2026-12-11 17:00');
    expect(told(clerk, 'apology')[0]?.params.facts['promised']).toBe('repair');
    await clerk.send('fulfil', { text: ref('text') });
    // The apology offers a choice, and the customer is told by when to choose.
    expect(clerk.state()).toBe('resolved');
    expect(told(clerk, 'compensation-offer')).toHaveLength(1);
  });

  test('[CSP-PROM-1] also what the answer promises whose mail is on its way', async () => {
    const clerk = await open(monday, { topic: 'product' }, { post: () => 'silent' });
    await clerk.send('answer', repair);
    await solved(clerk);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.view().commitments.at(-1)).toMatchObject({ about: 'repair', status: 'open' });
  });

  test('a call-back stays promised; "not solved" opens it again with everything', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy: policyOf('customer-service') });
    await clerk.send('answer', accommodated);
    await clerk.send('promiseCallBack', { by: local('2026-11-25 11:00') });
    await solved(clerk);
    expect(clerk.state()).toBe('resolved');
    await clerk.send('notSolved', {}, clerk.rehearsal.now(), kim);
    expect(clerk.state()).toBe('investigating');
    await clerk.send('answer', accommodated);
    await clerk.send('calledBack', { text: ref('text') });
    expect(clerk.state()).toBe('resolved');
    await solved(clerk);
    expect(clerk.state()).toBe('closed');
  });

  test('escalated and answered: the escalation ends with it, what is owed does not', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy });
    await clerk.send('answer', { ...repair, via: 'verbal', understood: true });
    await clerk.send('escalate', { trigger: 'supervisor' });
    await solved(clerk);
    expect(clerk.state()).toBe('resolved');
    await clerk.send('fulfil', { text: ref('text') });
    expect(clerk.state()).toBe('closed');
  });

  test.each(['approveCompensation', 'declineCompensation'] as const)(
    '[SUP-COMP-3] an approval ends by its decision: %s',
    async (decision) => {
      const clerk = await open(monday, { topic: 'product' }, { policy });
      await clerk.send('answer', accommodated);
      await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
      await solved(clerk);
      expect(clerk.state()).toBe('resolved');
      await clerk.until('2026-11-24 17:01');
      expect(told(clerk, 'approval-request').length).toBeGreaterThan(2);
      await decide(clerk, decision);
      expect(clerk.state()).toBe('closed');
      expect(clerk.paid).toHaveLength(decision === 'approveCompensation' ? 1 : 0);
    },
  );
});

describe('what ends without being done is said with why', () => {
  test('[CSP-PROM-1] [SUP-COMP-3] withdrawn: the customer hears what ends with it, the supervisors that nothing is to decide', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy });
    await clerk.send('answer', { ...repair, via: 'verbal', understood: true });
    await clerk.send('offerCompensation', { cause: 'service-failure', amount: usd(20_000) });
    const asked = told(clerk, 'approval-request').length;
    await clerk.send('withdraw', {}, clerk.rehearsal.now(), kim);
    expect(told(clerk, 'withdrawn')[0]?.params.facts['released']).toBe('withdrawn');
    expect(clerk.view().commitments.at(-1)).toMatchObject({
      status: 'released',
      because: 'the customer withdrew it',
    });
    const over = told(clerk, 'approval-request').slice(asked);
    expect(over.map(({ params }) => [params.to, params.facts['over']])).toEqual(
      [supervisor, other].map((each) => [{ department: each?.contact.name, email: each?.email }, 'yes']),
    );
  });

  test('nothing is said of what was not there', async () => {
    const clerk = await open(monday, { topic: 'product' }, { policy });
    await clerk.send('withdraw', {}, clerk.rehearsal.now(), kim);
    expect(told(clerk, 'withdrawn')[0]?.params.facts['released']).toBeUndefined();
  });
});

test('[CSP-PROM-1] a policy that lets "solved" end all says in the last word what ends with it', async () => {
  const asivado = policyOf('asivado');
  if (!asivado.followUp) throw new Error('no follow-up');
  const { afterPromises: _, ...followUp } = asivado.followUp;
  const clerk = await open(monday, { topic: 'product' }, { policy: { ...asivado, followUp } });
  await clerk.send('answer', repair);
  await solved(clerk);
  expect(clerk.state()).toBe('closed');
  expect(told(clerk, 'closing')[0]?.params.facts['released']).toBe('solved');
});

describe('the follow-up question', () => {
  test('[HAW-STEP-2] comes after the last promised date, later when it is put off, and sooner when it is done', async () => {
    const clerk = await open(monday, { topic: 'product' });
    const asks = () => clerk.view().next.find(({ what }) => what.startsWith('follow-up'))?.at ?? 0;
    await clerk.send('answer', repair);
    expect(written(asks())).toBe('Wed 16 Dec 17:00');
    await clerk.until('2026-12-10 10:00');
    await clerk.send('putOff', { newDate: '2026-12-18', reason: ref('reason'), channel: 'phone' });
    await clerk.until('2026-12-17 10:00');
    expect(clerk.told()).not.toContain('follow-up');
    expect(written(asks())).toBe('Wed 23 Dec 17:00');
    await clerk.send('fulfil', { text: ref('text') });
    expect(written(asks())).toBe('Tue 22 Dec 17:00');
    await clerk.until('2026-12-22 17:00');
    expect(told(clerk, 'follow-up').map(({ at }) => at)).toEqual(['Tue 22 Dec 17:00']);
  });
});
