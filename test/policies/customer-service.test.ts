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
    await clerk.until('2026-11-23 10:30');
    await clerk.send('customerSaid', { text: ref('said'), channel: 'email' });
    await clerk.until('2026-11-23 11:15');
    await clerk.send('respond', { text: ref('reply'), channel: 'email' });
    await clerk.send('note', { text: ref('note') });
    await clerk.send('investigate', {});
    await clerk.send('answer', accommodated);
    const { interactions } = clerk.view();
    expect(
      interactions.map(({ at, who, direction, channel, what }) => [
        written(at),
        who.id,
        direction,
        channel,
        what,
      ]),
    ).toEqual([
      ['Mon 23 Nov 10:00', 'ann', 'in', 'phone', 'Received: complaint'],
      ['Mon 23 Nov 10:00', 'redress', 'internal', 'email', 'Sent: referral to Shipping'],
      ['Mon 23 Nov 10:00', 'ann', 'out', 'phone', 'Acknowledged: Eva Horvat answers by the promised date'],
      ['Mon 23 Nov 10:30', 'ann', 'in', 'email', 'Said'],
      ['Mon 23 Nov 11:15', 'ann', 'out', 'email', 'Said to the customer'],
      ['Mon 23 Nov 11:15', 'ann', 'internal', 'note', 'Note'],
      ['Mon 23 Nov 11:15', 'ann', 'internal', 'note', 'Investigation begun'],
      ['Mon 23 Nov 11:15', 'ann', 'out', 'email', 'Answered: accommodated'],
      ['Mon 23 Nov 11:15', 'redress', 'out', 'email', 'Sent: answer by e-mail'],
    ]);
    const words = interactions.flatMap((each) => each.words ?? []);
    expect(words).toEqual(expect.arrayContaining(['said', 'reply', 'note', 'analysis', 'proposal'].map(ref)));
  });
});
