import { describe, expect, test } from '@jest/globals';
import { isHighValue } from '../../../machines/case/escalation.ts';
import { policyOf } from '../../../policies/registry.ts';
import { accommodated, open, ref } from './support/clerk.ts';
import { contacts, policy, statuses, supported } from './support/escalated.ts';

const opened = '2026-11-23 10:00';

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

  test('[HAW-ESC-1] at any time, also after the answer, and only as the policy says', async () => {
    const hawaree = policyOf('hawaree');
    const clerk = await open(opened, { topic: 'order' }, { policy: hawaree });
    expect(clerk.blocked('escalate', { trigger: 'legal' })).toContain('on-request');
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
    await clerk.send('escalate', { trigger: 'on-request' });
    expect(clerk.state()).toBe('escalated');
    await clerk.send('standDown', { reason: ref('reason') });
    expect(clerk.state()).toBe('resolved');
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
