import { describe, expect, test } from '@jest/globals';
import { applied } from '../../../machines/case/applied.ts';
import { checkedIn } from '../../../machines/complaint/escalating.ts';
import { local, ref, type Clerk } from './support/clerk.ts';
import { supported } from './support/escalated.ts';

const factsOf = (clerk: Clerk, template: string) =>
  clerk.sent.filter(({ params }) => params.template === template).map(({ params }) => params.facts);

const takeOnBehalf = { onBehalf: ref('onBehalf') };

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

  test('[SUP-ESC-9] taken long ago and entered late, the customer is told news within a whole period from now', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until('2026-11-26 11:00');
    await clerk.send('acknowledgeEscalation', takeOnBehalf, local('2026-11-23 11:00'));
    const taken = factsOf(clerk, 'escalation-status').filter(({ status }) => status === 'taken');
    expect(taken.map(({ checkInBy }) => checkInBy)).toEqual([local('2026-11-27 11:00')]);
  });

  test('[SUP-ESC-9] progress of long ago that is entered late tells a date that lies ahead, and tells it once', async () => {
    const clerk = await supported();
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.send('acknowledgeEscalation', takeOnBehalf);
    // As after an outage: the time of the next check-in is over before its timer could fire.
    const awake = { ...clerk.context(), at: local('2026-11-26 12:00') };
    const entered = (context: typeof awake) =>
      applied(context, (next) =>
        checkedIn(next, ref('progress'), local('2026-11-23 11:00'), { id: 'ann', role: 'agent' }),
      );
    const once = entered(awake);
    const twice = entered(once);
    const told = ({ letters }: typeof awake) =>
      letters.flatMap(({ params }) =>
        params?.facts['status'] === 'progress' ? [params.facts['checkInBy']] : [],
      );
    expect(told(once)).toEqual([local('2026-11-27 12:00')]);
    expect(told(twice)).toEqual(told(once));
    expect(twice.escalation?.checkIns).toBe(2);
  });

  test('[SUP-ESC-8] one that could not be delivered is sent again with the whole communication, and asks to take it at once', async () => {
    const clerk = await supported(
      {},
      { post: ({ template }) => (template === 'escalation' ? 'needs-person' : 'delivered') },
    );
    await clerk.send('escalate', { trigger: 'supervisor' });
    await clerk.until('2026-11-23 11:20');
    const stuck = clerk.context().letters.find(({ status }) => status === 'needs-person');
    await clerk.send('resend', { effectId: stuck?.effectId ?? '' });
    const { facts, history } = clerk.sent.at(-1)?.params ?? {};
    expect(facts).toMatchObject({ untaken: 'yes' });
    expect(facts).not.toHaveProperty('acknowledgeBy');
    expect(history?.length).toBeGreaterThan(1);
  });
});
