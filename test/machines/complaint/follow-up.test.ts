import { describe, expect, test } from '@jest/globals';
import { asivado } from '../../../policies/asivado.ts';
import { loadPolicy } from '../../../policies/load-policy.ts';
import { accommodated, open, ref, written } from './support/clerk.ts';

async function resolved(options: Parameters<typeof open>[2] = {}) {
  const clerk = await open('2026-11-23 10:00', { topic: 'delivery' }, options);
  await clerk.send('investigate', {});
  await clerk.send('answer', accommodated);
  return clerk;
}

describe('follow-up', () => {
  test('asks after the policy’s days, closes by itself when nobody replies, with a closing word', async () => {
    const clerk = await resolved();
    await clerk.until('2026-11-27 16:59');
    expect(clerk.told().slice(2)).toEqual([]);
    await clerk.until('2026-11-27 17:00');
    expect(clerk.told().slice(2)).toEqual(['follow-up']);
    expect(clerk.view().awaiting).toEqual([{ what: 'Whether it is solved', from: 'the customer' }]);
    expect(clerk.view().next.map(({ what, at }) => [what, written(at)])).toEqual([
      ['closing for want of a reply', 'Fri 4 Dec 17:00'],
    ]);
    await clerk.until('2026-12-04 17:00');
    expect(clerk.told().slice(2)).toEqual(['follow-up', 'closing']);
    expect(clerk.state()).toBe('closed');
    expect(clerk.rehearsal.result()).toMatchObject({
      kind: 'done',
      output: { state: 'closed', because: 'nobody replied to the follow-up question' },
    });
  });

  test('asks a second time when the policy has a reminder', async () => {
    const reminder = { title: 'Reminder', value: { amount: 2, unit: 'business-days' }, clauses: [] };
    const policy = loadPolicy({ ...asivado, followUp: { ...asivado.followUp, reminder } });
    const clerk = await resolved({ policy });
    await clerk.until('2027-01-15 17:00');
    expect(clerk.sent.slice(3).map(({ at, params }) => [params.template, at])).toEqual([
      ['follow-up', 'Fri 27 Nov 17:00'],
      ['follow-up', 'Tue 1 Dec 17:00'],
      ['closing', 'Fri 4 Dec 17:00'],
    ]);
  });

  test('solved: closed at once with a closing word', async () => {
    const clerk = await resolved();
    await clerk.send('confirmSolved', { text: ref('text'), channel: 'phone' });
    expect(clerk.state()).toBe('closed');
    expect(clerk.told().at(-1)).toBe('closing');
    expect(clerk.view().interactions.at(-2)).toMatchObject({
      direction: 'in',
      channel: 'phone',
      what: 'Says that it is solved',
      words: [ref('text')],
    });
  });

  test('not solved: reopened with a fresh clock and a new promise, told to the customer and the department', async () => {
    const clerk = await resolved();
    await clerk.until('2026-12-01 09:00');
    await clerk.send('notSolved', { text: ref('text') });
    expect(clerk.state()).toBe('investigating');
    expect(clerk.sent.slice(-2).map(({ params }) => params.template)).toEqual(['reopened', 'referral']);
    const { clocks, commitments } = clerk.view();
    expect(clocks.map(({ name, status, dueAt }) => [name, status, written(dueAt)]).at(-1)).toEqual([
      'answer-2',
      'running',
      'Thu 10 Dec 17:00',
    ]);
    expect(commitments.map(({ status }) => status)).toEqual(['kept', 'open']);
    await clerk.send('answer', accommodated);
    await clerk.until('2027-01-15 09:00');
    expect(clerk.told().slice(-3)).toEqual(['answer', 'follow-up', 'closing']);
  });

  test('[ASI-ACK-2] resolved at once and not solved: now somebody owns it and the customer is told who', async () => {
    const clerk = await open('2026-11-23 10:00', { answer: accommodated });
    await clerk.send('notSolved', {});
    expect(clerk.view().owner?.name).toBe('Dana Reyes');
    expect(clerk.told()).toEqual(['resolved-at-once', 'reopened']);
    await clerk.until('2027-03-01 09:00');
    expect(clerk.told().slice(2)).toEqual(['delay-notice', 'delay-notice', 'apology']);
  });

  test('a word after the answer waits for a person: no silence closes it, and the time for a reply begins anew', async () => {
    const clerk = await resolved();
    await clerk.until('2026-12-01 09:00');
    const { clocks } = clerk.view();
    await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
    expect(clerk.view().clocks).toEqual(clocks);
    const reply = 'A reply to what the customer said after the answer';
    expect(clerk.view().awaiting).toMatchObject([{ what: expect.stringContaining(reply) }]);
    await clerk.until('2026-12-14 09:00');
    expect(clerk.state()).toBe('resolved');
    expect(clerk.told().slice(2)).toEqual(['follow-up']);
    const tasks = clerk.sent.filter(({ params }) => params.template === 'task');
    expect(String(tasks[0]?.params.facts['tasks'])).toContain('The customer spoke after the answer');
    await clerk.send('respond', { text: ref('reply'), channel: 'email' });
    expect(clerk.view().awaiting).toEqual([{ what: 'Whether it is solved', from: 'the customer' }]);
    await clerk.until('2026-12-18 16:59');
    expect(clerk.state()).toBe('resolved');
    await clerk.until('2026-12-21 17:00');
    expect(clerk.state()).toBe('closed');
  });

  test('whoever was never asked does not keep silent: the question that bounced is sent again first', async () => {
    let bounces = true;
    const clerk = await resolved({
      post: ({ template }) => (bounces && template === 'follow-up' ? 'needs-person' : 'delivered'),
    });
    await clerk.until('2027-01-15 09:00');
    expect(clerk.state()).toBe('resolved');
    bounces = false;
    const effectId = clerk.context().letters.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('resend', { effectId });
    expect(clerk.view().next.map(({ what, at }) => [what, written(at)])).toEqual([
      ['closing for want of a reply', 'Mon 25 Jan 17:00'],
    ]);
    await clerk.until('2027-01-25 17:00');
    expect(clerk.state()).toBe('closed');
  });

  test("withdrawn on the customer's word only: who records it says how it was heard, and the words where it was spoken", async () => {
    const clerk = await open('2026-11-23 10:00');
    const machine = { id: 'shop', role: 'system' } as const;
    await expect(clerk.send('withdraw', {})).rejects.toThrow("say how it was heard as 'channel'");
    expect(clerk.blocked('withdraw', { reason: ref('reason') }, machine)).toContain("as 'channel'");
    for (const channel of ['phone', 'inPerson'] as const)
      expect(clerk.blocked('withdraw', { channel })).toContain("record what the customer said as 'reason'");
    expect(clerk.blocked('withdraw', {}, { id: 'jane', role: 'customer' })).toBeUndefined();
    expect(clerk.state()).toBe('received');
    await clerk.send('withdraw', { channel: 'phone', reason: ref('reason') });
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.view().interactions.at(-2)).toMatchObject({
      direction: 'in',
      channel: 'phone',
      what: 'Withdraws',
      words: [ref('reason')],
    });
  });

  test.each(['received', 'acknowledged', 'investigating', 'resolved'])(
    'withdrawn while %s: confirmed, every clock and promise released',
    async (state) => {
      const clerk = await open('2026-11-23 10:00', state === 'received' ? {} : { topic: 'billing' });
      if (state === 'investigating' || state === 'resolved') await clerk.send('investigate', {});
      if (state === 'resolved') await clerk.send('answer', accommodated);
      expect(clerk.state()).toBe(state);
      await clerk.send('withdraw', { channel: 'email' });
      expect(clerk.state()).toBe('withdrawn');
      expect(clerk.told().at(-1)).toBe('withdrawn');
      expect(clerk.view().clocks.every(({ status }) => status !== 'running' && status !== 'overdue')).toBe(
        true,
      );
      expect(clerk.view().commitments.every(({ status }) => status !== 'open')).toBe(true);
      expect(clerk.rehearsal.envelope().timers).toEqual([]);
      await expect(clerk.send('note', { text: ref('text') })).rejects.toThrow('open a new one');
    },
  );

  test('a last word that cannot be delivered keeps the case for a person, and ends it by itself in the end', async () => {
    const clerk = await resolved({
      post: ({ template }) => (template === 'closing' ? 'needs-person' : 'delivered'),
    });
    await clerk.send('confirmSolved', { channel: 'phone' });
    expect(clerk.state()).toBe('closed');
    expect(clerk.rehearsal.result()).toBeUndefined();
    expect(clerk.view().awaiting[0]?.what).toContain('closing word by e-mail could not be delivered');
    await clerk.until('2026-12-02 17:00');
    expect(clerk.rehearsal.result()?.kind).toBe('done');
  });

  test('notes and what was said are documented: who, when, channel, what', async () => {
    const clerk = await open('2026-11-23 10:00', { topic: 'delivery' });
    await clerk.send('note', { text: ref('text') });
    await clerk.send('customerSaid', { text: ref('text'), channel: 'phone' });
    expect(
      clerk.view().interactions.map(({ direction, channel, what }) => [direction, channel, what]),
    ).toEqual([
      ['in', 'email', 'Received: complaint'],
      ['out', 'email', 'Sent: acknowledgement by e-mail'],
      ['internal', 'email', 'Sent: referral to Delivery'],
      ['internal', 'note', 'Note'],
      ['in', 'phone', 'Said'],
    ]);
    expect(clerk.view().interactions.at(-1)).toMatchObject({
      who: { id: 'ann', role: 'agent' },
      words: [ref('text')],
    });
  });
});
