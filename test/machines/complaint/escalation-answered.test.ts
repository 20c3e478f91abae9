import { describe, expect, test } from '@jest/globals';
import { accommodated, ref } from './support/clerk.ts';
import { statuses, supported } from './support/escalated.ts';

const isAnswer = ({ template }: { readonly template: string }): boolean => template === 'answer';

type Clerk = Awaited<ReturnType<typeof supported>>;
const questions = (clerk: Clerk): number =>
  clerk.context().letters.filter(({ purpose }) => purpose === 'follow-up').length;

/** Escalated and taken; answered in writing at noon. */
async function answered(options: Parameters<typeof supported>[1]) {
  const clerk = await supported({}, options);
  await clerk.send('escalate', { trigger: 'supervisor' });
  await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
  await clerk.until('2026-11-23 12:00');
  await clerk.send('answer', accommodated);
  return clerk;
}

describe('an escalation that is answered', () => {
  test('[SUP-ESC-9] goes on while the answer is on its way, and is over when the customer has it', async () => {
    const clerk = await answered({ takes: (params) => (isAnswer(params) ? 3 * 3_600_000 : 0) });
    expect(clerk.state()).toBe('escalated');
    expect(statuses(clerk)).not.toContain('answered');
    await clerk.until('2026-11-23 16:00');
    expect(clerk.state()).toBe('resolved');
    expect(statuses(clerk).at(-1)).toBe('answered');
    expect(clerk.context().pastEscalations).toMatchObject([{ ended: { how: 'answered' } }]);
  });

  test('[SUP-ESC-9] goes on when the answer cannot be delivered: progress is asked for, and who has it gives it anew', async () => {
    let broken = true;
    const clerk = await answered({
      post: (params) => (broken && isAnswer(params) ? 'needs-person' : 'delivered'),
    });
    expect(clerk.state()).toBe('escalated');
    expect(clerk.view().warnings[0]).toContain('THE ANSWER HAS NOT REACHED THE CUSTOMER');
    // Nobody records progress: it climbs.
    await clerk.until('2026-11-24 10:05');
    expect(clerk.view().escalationLevel).toBe(2);
    broken = false;
    await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
    expect(statuses(clerk).at(-1)).toBe('answered');
  });

  test('ends at once when the answer is said', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.send('answer', { ...accommodated, via: 'verbal', understood: true });
    expect(clerk.state()).toBe('resolved');
    expect(clerk.context().escalation).toBeNull();
  });

  test('[CSP-LIMBO-1] an answer after "not solved" is asked about anew, whatever was asked before the escalation', async () => {
    const clerk = await supported();
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-30 17:05');
    expect(clerk.context().askedAt).not.toBeNull();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('notSolved', { text: ref('text'), channel: 'phone' });
    await clerk.send('answer', accommodated);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.context().askedAt).toBeNull();
    const asked = questions(clerk);
    await clerk.until('2026-12-31 09:00');
    expect(questions(clerk)).toBe(asked + 1);
  });

  test('one that begins while the answer is on its way is not ended by it', async () => {
    const clerk = await supported({}, { takes: (params) => (isAnswer(params) ? 3 * 3_600_000 : 0) });
    await clerk.send('answer', accommodated);
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') });
    await clerk.until('2026-11-23 16:00');
    expect(clerk.state()).toBe('escalated');
    await clerk.send('standDown', { reason: ref('reason') });
    expect(clerk.state()).toBe('resolved');
  });

  test('stood down while the answer is on its way, it is resolved when that arrives; not solved, it goes on', async () => {
    const slow = { takes: (params: { readonly template: string }) => (isAnswer(params) ? 3 * 3_600_000 : 0) };
    const clerk = await answered(slow);
    await clerk.send('standDown', { reason: ref('reason') });
    expect(clerk.state()).toBe('resolved');
    await clerk.until('2026-11-23 16:00');
    expect(clerk.context().answered?.reachedAt).not.toBeNull();
    const again = await answered(slow);
    await again.send('notSolved', { text: ref('text'), channel: 'phone' });
    await again.until('2026-11-23 16:00');
    expect(again.state()).toBe('escalated');
    expect(again.context().answered).toBeNull();
  });
});
