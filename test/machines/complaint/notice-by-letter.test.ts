import { expect, test } from '@jest/globals';
import { policyOf } from '../../../policies/registry.ts';
import { open, ref, type Clerk } from './support/clerk.ts';

/** The delay notices: how they went out, and when. */
const notices = ({ sent }: Clerk) =>
  sent.filter(({ params }) => params.template === 'delay-notice').map(({ effect, at }) => [effect, at]);

test.each([
  // The answer is due on Thu 3 Dec, with Thanksgiving Day between.
  ['PRO-RES-3', 'pro-4-tactical', 'order', 'Tue 24 Nov 17:00', 'Wed 25 Nov 17:00'],
  ['ASI-RES-2', 'asivado', 'billing', 'Mon 30 Nov 17:00', 'Wed 2 Dec 17:00'],
  ['CSP-PROM-1', 'customer-service', 'repair', 'Wed 25 Nov 17:00', 'Mon 30 Nov 17:00'],
])(
  '[%s] under %s the delay notice by letter leaves so early that it arrives before the date',
  async (_, id, topic, letter, mail) => {
    const policy = policyOf(id);
    const byPost = await open('2026-11-23 10:00', { channel: 'post', topic }, { policy });
    await byPost.send('acknowledge', { by: 'letter' });
    await byPost.until('2026-12-01 09:00');
    expect(notices(byPost)[0]).toEqual(['printLetter', letter]);
    const byMail = await open('2026-11-23 10:00', { channel: 'email', topic }, { policy });
    await byMail.until('2026-12-03 09:00');
    expect(notices(byMail)[0]).toEqual(['sendMail', mail]);
  },
);

test('[PRO-RES-3] who is reached by letter from now on has the notice as early as everybody who is', async () => {
  const clerk = await open('2026-11-23 10:00', { topic: 'billing' });
  await clerk.until('2026-11-24 09:00');
  await clerk.send('correctContact', { customer: ref('customer'), reachableBy: 'post' });
  await clerk.until('2026-12-01 09:00');
  expect(notices(clerk)).toEqual([['printLetter', 'Mon 30 Nov 17:00']]);
});
