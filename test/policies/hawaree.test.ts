import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../policies/registry.ts';
import { accommodated, open, ref } from '../machines/complaint/support/clerk.ts';

const policy = policyOf('hawaree');

describe('a complaint under Hawaree', () => {
  test('[HAW-STEP-1] acknowledgement, investigation, resolution, follow-up: in that order', async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'order' }, { policy });
    const states = [clerk.state()];
    await clerk.send('investigate', {});
    states.push(clerk.state());
    await clerk.send('answer', accommodated);
    states.push(clerk.state());
    await clerk.until('2026-12-31 12:00');
    states.push(clerk.state());
    expect(states).toEqual(['acknowledged', 'investigating', 'resolved', 'closed']);
    expect(clerk.told()).toEqual(['acknowledgement', 'answer', 'follow-up', 'closing']);
  });

  test('[HAW-STEP-1] no step is skipped: a call is not investigated before it is acknowledged', async () => {
    const clerk = await open('2026-11-23 05:00', { channel: 'phone', topic: 'order' }, { policy });
    expect(clerk.state()).toBe('received');
    await expect(clerk.send('investigate', {})).rejects.toThrow();
    await expect(clerk.send('confirmSolved', {})).rejects.toThrow();
    await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('investigate', {});
    expect(clerk.state()).toBe('investigating');
  });

  test("[HAW-STEP-2] asked whether it is solved; 'no' reopens with a fresh answer clock", async () => {
    const clerk = await open('2026-11-23 05:00', { topic: 'order' }, { policy });
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    await clerk.until('2026-11-26 12:00');
    expect(clerk.told().at(-1)).toBe('follow-up');
    await clerk.send('notSolved', { text: ref('text') });
    expect(clerk.state()).toBe('investigating');
    expect(clerk.view().clocks.map(({ name }) => name)).toContain('answer-2');
  });

  test('[HAW-STEP-3] the relevant department is involved', async () => {
    const clerk = await open('2026-11-23 05:00', {}, { policy });
    await clerk.send('refer', { department: 'orders', reason: ref('reason') });
    expect(clerk.view().owner).toMatchObject({ name: 'Funmi Balogun', department: 'Orders' });
    expect(clerk.sent.map(({ params }) => params.template)).toContain('referral');
  });
});
