import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../../policies/registry.ts';
import { accommodated, type Clerk, open, ref, written } from '../machines/complaint/support/clerk.ts';

const promises = (clerk: Clerk) =>
  clerk.view().commitments.map(({ status, dueAt }) => `${written(dueAt)} ${status}`);

describe('a date told to the customer is a promise', () => {
  const start = () => open('2026-11-23 10:00', { topic: 'repair' }, { policy: policyOf('customer-service') });

  test('[CSP-PROM-1] kept by an answer in time', async () => {
    const clerk = await start();
    expect(promises(clerk)).toEqual(['Tue 1 Dec 17:00 open']);
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    expect(promises(clerk)).toEqual(['Tue 1 Dec 17:00 kept']);
  });

  test('[CSP-PROM-1] renewed before it passes, by itself', async () => {
    const clerk = await start();
    await clerk.until('2026-12-01 17:01');
    expect(promises(clerk)).toEqual(['Tue 1 Dec 17:00 renewed', 'Tue 8 Dec 17:00 open']);
  });

  test('[CSP-PROM-1] broken when it passes with nothing said, and never silently', async () => {
    const clerk = await start();
    await clerk.until('2026-12-16 09:00');
    expect(promises(clerk).slice(0, 3)).toEqual([
      'Tue 1 Dec 17:00 renewed',
      'Tue 8 Dec 17:00 renewed',
      'Tue 15 Dec 17:00 broken',
    ]);
    expect(clerk.told()).toContain('apology');
  });
});

describe('every interaction is on the case', () => {
  test('[SUP-COMM-1] who, when, by which channel, what: the customer, the agent and what was sent', async () => {
    const policy = policyOf('support-procedures');
    const clerk = await open('2026-11-23 10:00', { channel: 'phone', topic: 'shipping' }, { policy });
    await clerk.send('acknowledge', { by: 'verbal' });
    await clerk.send('customerSaid', { text: ref('said'), channel: 'email' });
    await clerk.send('respond', { text: ref('reply'), channel: 'email' });
    await clerk.send('note', { text: ref('note') });
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    const { interactions } = clerk.view();
    for (const { at, who, channel, what } of interactions) {
      expect([at > 0, who.id !== '', channel.length > 0, what.length > 0]).toEqual([true, true, true, true]);
    }
    const words = interactions.flatMap((each) => each.words ?? []);
    expect(words).toEqual(expect.arrayContaining(['said', 'reply', 'note', 'analysis', 'proposal'].map(ref)));
    expect(interactions.map(({ direction }) => direction)).toEqual(
      expect.arrayContaining(['in', 'out', 'internal']),
    );
    expect(interactions.map(({ what }) => what)).toContain(
      'Acknowledged: Eva Horvat answers by the promised date',
    );
  });
});
