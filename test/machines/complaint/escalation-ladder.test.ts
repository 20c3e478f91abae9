import { describe, expect, test } from '@jest/globals';
import { accommodated, local, ref, written } from './support/clerk.ts';
import { contacts, statuses, supported } from './support/escalated.ts';

const monday = '2026-11-23';

describe('the ladder', () => {
  test('[SUP-RESP-5] [SUP-ESC-7] nobody takes it: it climbs every 15 minutes to the last level, which is told again and again', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until(`${monday} 11:00`);
    expect(contacts(clerk)).toEqual([
      ['1', 'Mon 23 Nov 10:00'],
      ['2', 'Mon 23 Nov 10:15'],
      ['3', 'Mon 23 Nov 10:30'],
      ['4', 'Mon 23 Nov 10:45'],
      ['4', 'Mon 23 Nov 11:00'],
    ]);
    expect(statuses(clerk)).toEqual(['started', 'climbed', 'climbed', 'climbed']);
    expect(clerk.view().escalation?.levels.map(({ title }) => title)).toEqual([
      'Senior Support Agent',
      'Team Lead/Supervisor',
      'Customer Service Manager',
      'Director of Customer Experience',
    ]);
    expect(clerk.view().warnings[0]).toMatch(/^NOBODY ANSWERS THE ESCALATION/);
    await clerk.until('2026-11-26 11:00');
    const again = contacts(clerk)
      .slice(5)
      .map(([, at]) => at);
    expect(again.slice(0, 3)).toEqual(['Mon 23 Nov 11:15', 'Mon 23 Nov 11:45', 'Mon 23 Nov 12:45']);
    expect(again.length).toBeLessThan(12);
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    expect(clerk.view().warnings.join()).not.toContain('NOBODY');
    expect(clerk.view().escalation).toMatchObject({ level: 4, takenAt: local('2026-11-26 11:00') });
  });

  test('[SUP-RESP-5] taken within 15 minutes: met, told to the customer, and it stays', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until(`${monday} 10:14`);
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.until(`${monday} 18:00`);
    expect(clerk.view().clocks.find(({ name }) => name === 'escalation-1')?.status).toBe('met');
    expect(contacts(clerk)).toHaveLength(1);
    expect(statuses(clerk)).toEqual(['started', 'taken']);
    expect(clerk.blocked('acknowledgeEscalation')).toContain("record progress with 'checkIn'");
  });

  test('a level taken in time is met although word of it came after it had climbed', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until(`${monday} 10:20`);
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') }, local(`${monday} 10:10`));
    expect(clerk.view().clocks.find(({ name }) => name === 'escalation-1')?.status).toBe('met');
    expect(clerk.view().escalationLevel).toBe(2);
  });

  test('[SUP-ESC-9] progress is recorded every 24 hours, or the level has stalled and it climbs', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    expect(clerk.blocked('checkIn')).toContain("send 'acknowledgeEscalation' first");
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.until('2026-11-24 09:00');
    await clerk.send('checkIn', { progress: ref('progress') });
    expect(clerk.view().interactions.at(-2)).toMatchObject({ words: [ref('progress')] });
    await clerk.until('2026-11-25 08:59');
    expect(clerk.view().escalationLevel).toBe(1);
    await clerk.until('2026-11-25 09:00');
    expect(clerk.view().escalationLevel).toBe(2);
    expect(
      clerk
        .view()
        .clocks.filter(({ name }) => name.startsWith('check-in'))
        .map(({ status }) => status),
    ).toEqual(['met', 'missed']);
  });

  test('[SUP-ESC-8] the contact gets reason, summary and every interaction by reference', async () => {
    const clerk = await supported();
    await clerk.send('customerSaid', { text: ref('text'), channel: 'phone' });
    await clerk.send('escalate', { trigger: 'legal', text: ref('threat') });
    const letter = clerk.sent.find(({ params }) => params.template === 'escalation');
    expect(letter?.params).toMatchObject({
      facts: { reasons: 'the customer threatens legal action', acknowledgeBy: local(`${monday} 10:15`) },
      words: { description: ref('text') },
    });
    // Everything up to the reason, nothing picked out.
    expect(letter?.params.facts).not.toHaveProperty('leftOut');
    expect(letter?.params.history?.map(({ what, words }) => [what, words])).toEqual([
      ['Received: complaint', [ref('text')]],
      ['Sent: acknowledgement by e-mail', []],
      ['Sent: referral to Technical Support', [ref('text')]],
      ['Said', [ref('text')]],
      ['Escalated: the customer threatens legal action', [ref('threat')]],
    ]);
  });
});

describe('its end', () => {
  test.each(['received', 'acknowledged', 'investigating', 'resolved'])(
    '[SUP-ESC-10] stood down with a reason: back to %s, and the customer is told',
    async (state) => {
      const clerk = await supported(
        { channel: state === 'received' ? 'phone' : 'email' },
        {
          post: ({ template }) =>
            state === 'received' && template === 'acknowledgement' ? 'silent' : 'delivered',
        },
      );
      if (state === 'investigating' || state === 'resolved') await clerk.send('investigate', {});
      if (state === 'resolved') await clerk.send('answer', accommodated);
      const before = clerk.view();
      await clerk.send('escalate', { trigger: 'supervisor' });
      expect(clerk.state()).toBe('escalated');
      await clerk.rehearsal.crash();
      await clerk.send('standDown', { reason: ref('reason') });
      expect(clerk.state()).toBe(state);
      expect(clerk.view().next).toEqual(before.next);
      expect(statuses(clerk)).toEqual(['started', 'stoodDown']);
      expect(clerk.view().escalationLevel).toBeUndefined();
      expect(clerk.view().clocks.slice(0, before.clocks.length)).toEqual(before.clocks);
    },
  );

  test('[SUP-ESC-10] the answer ends it, and the case goes on to its follow-up', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
    expect(statuses(clerk)).toEqual(['started', 'taken', 'answered']);
    await clerk.until('2026-11-25 18:00');
    expect(clerk.view().escalation).toBeUndefined();
    expect(clerk.view().clocks.filter(({ status }) => status === 'running')).toEqual([]);
  });

  test('said to be unsolved while it is escalated: it is investigated again when the escalation ends', async () => {
    const clerk = await supported();
    await clerk.send('answer', accommodated);
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('notSolved', {});
    expect(clerk.state()).toBe('escalated');
    await clerk.send('standDown', { reason: ref('reason') });
    expect(clerk.state()).toBe('investigating');
    expect(written(clerk.view().clocks.find(({ name }) => name === 'unresolved-2')?.dueAt ?? 0)).toBe(
      'Wed 25 Nov 10:00',
    );
  });

  test('withdrawn while it is escalated: every clock of it ends', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('withdraw', { channel: 'email' });
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.rehearsal.envelope().timers).toEqual([]);
    expect(clerk.view().clocks.filter(({ status }) => status === 'running')).toEqual([]);
  });
});
