import { expect, test } from '@jest/globals';
import { ref, type Clerk } from './support/clerk.ts';
import { statuses, supported } from './support/escalated.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
/** Every trigger of the policy, as one more reason. */
const further: readonly (readonly [string, string, (clerk: Clerk) => Promise<void>])[] = [
  ['SUP-ESC-1', 'asks for a supervisor', (clerk) => clerk.send('escalate', { trigger: 'supervisor' })],
  [
    'SUP-ESC-2',
    'high value',
    (clerk) => clerk.send('escalate', { trigger: 'high-value', amount: usd(50_001) }),
  ],
  ['SUP-ESC-3', 'legal action', (clerk) => clerk.send('escalate', { trigger: 'legal' })],
  ['SUP-ESC-4', 'safety concern', (clerk) => clerk.send('escalate', { trigger: 'safety' })],
  ['SUP-ESC-5', 'not resolved in time', (clerk) => clerk.until('2026-11-25 10:00')],
  ['SUP-ESC-6', 'dissatisfied', (clerk) => clerk.send('escalate', { trigger: 'dissatisfied' })],
];

test.each(further)(
  '[%s] while an escalation runs: "%s" is one more reason of it, told to its contact',
  async (id, reason, comes) => {
    const clerk = await supported();
    await clerk.until('2026-11-24 11:00');
    await clerk.send('escalate', { trigger: id === 'SUP-ESC-1' ? 'legal' : 'supervisor' });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await comes(clerk);
    expect(clerk.view()).toMatchObject({
      escalations: 1,
      escalationLevel: 1,
      escalation: {
        reasons: [expect.any(String), expect.stringContaining(reason)],
        takenAt: expect.any(Number),
      },
    });
    const told = clerk.sent.filter(({ params }) => params.template === 'escalation');
    expect(told.map(({ params }) => params.facts['reasons'])).toEqual([
      expect.not.stringContaining(reason),
      expect.stringContaining(reason),
    ]);
    expect(statuses(clerk)).toEqual(['started', 'taken']);
  },
);
