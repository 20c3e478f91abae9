import { expect, test } from '@jest/globals';
import { testStack } from '../support/stack/env.ts';
import { atDesk } from './support/desk.ts';
import { jane } from './support/jane.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const [hour, day] = [3_600_000, 86_400_000];

test('[CSP-LIMBO-2] [CSP-PROM-2] [CSP-PROM-3] a call-back: promised, refused where nobody can call, broken, made good', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ topic: 'delivery' });
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    const past = { by: (await one.now()) - hour };
    await expect(one.send('promiseCallBack', past)).rejects.toMatchObject({
      type: 'EventNotAccepted',
      message: expect.stringContaining('the earliest time that can be kept is'),
    });
    await one.send('promiseCallBack', { number: jane.phone });
    await one.advance(6 * day);
    const broken = await one.shows('the apology', ({ receipts }) =>
      receipts.some(({ purpose, status }) => purpose === 'promise-broken' && status === 'delivered'),
    );
    expect(broken.commitments.map(({ about, status }) => `${about} ${status}`)).toContain('callBack broken');
    const subjects = one.mails().map(({ subject }) => subject);
    expect(subjects.filter((each) => each.includes('we did not keep our word'))).toHaveLength(1);
    expect(subjects.filter((each) => each.includes('call the customer back'))).toHaveLength(2);
    await one.send('calledBack', { text: 'All is well.' });
    const { clocks, warnings } = await one.view();
    expect(clocks.find(({ name }) => name === 'call-back-1')?.status).toBe('missed');
    expect(warnings.join()).not.toContain('call-back');
  });
});

test('another policy while it runs: the client puts the slice in, the clocks follow, what was told holds', async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open({ topic: 'delivery' });
    const before = await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    await expect(one.send('changePolicy', { policy: 'nobody', reason: 'x' })).rejects.toMatchObject({
      type: 'UnknownPolicy',
    });
    await one.send('changePolicy', { policy: 'support-procedures', reason: 'Sold by the support company.' });
    const after = await one.view();
    expect(after.policy.id).toBe('support-procedures');
    expect(after.commitments).toEqual(before.commitments);
    expect(after.clocks.map(({ name }) => name)).toContain('unresolved');
    await one.advance(3 * day);
    expect((await one.view()).state).toBe('escalated');
  });
});

replaysAll();
