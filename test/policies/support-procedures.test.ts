import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../policies/registry.ts';
import { accommodated, local, open, ref } from '../machines/complaint/support/clerk.ts';

const policy = policyOf('support-procedures');
const opened = '2026-11-23 10:00';

describe('a complaint under Customer Support Policies and Procedures', () => {
  test('[SUP-COMM-2] no conversation ends before the customer said that everything is clear', async () => {
    const spoken = { ...accommodated, via: 'verbal' } as const;
    const clerk = await open(opened, { topic: 'product', channel: 'phone' }, { policy });
    await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('promiseCallBack', { by: local('2026-11-23 15:00'), number: ref('number') });
    const call = { text: ref('said') };
    await expect(clerk.send('calledBack', call)).rejects.toThrow(
      /Ask the customer whether everything is clear/,
    );
    await clerk.send('calledBack', { ...call, understood: true });
    await expect(clerk.send('answer', spoken)).rejects.toThrow(/say so: 'understood'/);
    await expect(clerk.send('answer', { ...spoken, understood: false })).rejects.toThrow(/'understood'/);
    await clerk.send('answer', { ...spoken, understood: true });
    expect(clerk.state()).toBe('resolved');
    expect(clerk.view().interactions.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Called back; everything is clear to the customer',
        'Answered: accommodated; everything is clear to the customer',
      ]),
    );
  });

  test('[SUP-COMP-1] acknowledged with an apology, documented, investigated, answered in time, followed up', async () => {
    const clerk = await open(opened, { topic: 'product' }, { policy });
    const steps: string[] = [];
    const step = () => steps.push(`${clerk.state()}: ${clerk.told().join(', ')}`);
    step();
    await clerk.send('customerSaid', { text: ref('detail'), channel: 'phone' });
    await clerk.send('respond', { text: ref('heard'), channel: 'phone' });
    await clerk.send('note', { text: ref('found') });
    await clerk.send('investigate', {});
    step();
    await clerk.until('2026-11-24 15:00');
    await clerk.send('answer', accommodated);
    step();
    await clerk.until('2026-12-01 12:00');
    step();
    await clerk.send('confirmSolved', { channel: 'phone' });
    step();
    expect(steps).toEqual([
      'acknowledged: acknowledgement',
      'investigating: acknowledgement',
      'resolved: acknowledgement, answer',
      'resolved: acknowledgement, answer, follow-up',
      'closed: acknowledgement, answer, follow-up, closing',
    ]);
    expect(
      clerk
        .view()
        .interactions.map(({ words }) => words)
        .flat(),
    ).toEqual(
      expect.arrayContaining([ref('text'), ref('detail'), ref('found'), ref('analysis'), ref('proposal')]),
    );
    const [promise] = clerk.view().commitments;
    expect(promise).toMatchObject({ status: 'kept' });
    expect(promise?.dueAt).toBeGreaterThan(local('2026-11-24 15:00'));
    expect(clerk.view().clocks.filter(({ status }) => status === 'missed')).toEqual([]);
  });

  test('[SUP-COMP-1] in a conversation the agent is told to apologise when acknowledging, before anything else', async () => {
    const clerk = await open(opened, { channel: 'chat', topic: 'service' }, { policy });
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).toContain('with an apology');
    expect(clerk.blocked('investigate')).toContain('not acknowledged yet');
    await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('investigate', {});
    expect(clerk.state()).toBe('investigating');
  });

  test('[SUP-COMP-1] neither solution nor explanation: it cannot be sent, and the time that was promised breaks loudly', async () => {
    const clerk = await open(opened, { topic: 'product' }, { policy });
    expect(clerk.blocked('confirmSolved')).toContain('not answered yet');
    await clerk.until('2027-01-15 12:00');
    expect(clerk.view().commitments.some(({ status }) => status === 'broken')).toBe(true);
    expect(clerk.told()).toContain('apology');
    expect(clerk.state()).toBe('escalated');
  });
});
