import { describe, expect, test } from '@jest/globals';
import { local, ref, type Clerk } from './support/clerk.ts';
import { supported } from './support/escalated.ts';

const factsOf = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template).map(({ params }) => params.facts);

describe('no letter of an escalation names a date that is over', () => {
  test('[SUP-ESC-7] the last level is asked by a date once, and after it to take the case at once', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until('2026-11-23 11:20');
    const asked = factsOf(clerk, 'escalation');
    expect(asked.map(({ acknowledgeBy }) => acknowledgeBy)).toEqual([
      local('2026-11-23 10:15'),
      local('2026-11-23 10:30'),
      local('2026-11-23 10:45'),
      local('2026-11-23 11:00'),
      undefined,
      undefined,
    ]);
    expect(asked.map(({ untaken }) => untaken)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'yes',
      'yes',
    ]);
  });

  test('[SUP-ESC-9] taken long ago and entered late, the customer is told no check-in that is over already', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until('2026-11-26 11:00');
    await clerk.send('acknowledgeEscalation', { onBehalf: ref('onBehalf') }, local('2026-11-23 11:00'));
    const taken = factsOf(clerk, 'escalation-status').filter(({ status }) => status === 'taken');
    expect(taken).toHaveLength(1);
    expect(taken[0]).not.toHaveProperty('checkInBy');
  });
});
