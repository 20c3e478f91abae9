import { expect, test } from '@jest/globals';
import { local, open, ref, written, type Clerk } from './support/clerk.ts';
import { policy as supported } from './support/escalated.ts';

/** The letters of one template do not arrive until they are sent again. */
async function stuckOn(template: string, options: Parameters<typeof open>[2] = {}) {
  let broken = true;
  const clerk = await open(
    '2026-11-23 10:00',
    options.policy ? { topic: 'product' } : { topic: 'delivery' },
    {
      ...options,
      post: (params) => (broken && params.template === template ? 'needs-person' : 'delivered'),
    },
  );
  const resend = async () => {
    broken = false;
    const stuck = clerk.view().receipts.findLast(({ status }) => status === 'needs-person');
    await clerk.send('resend', { effectId: stuck?.effectId ?? '' });
  };
  return { clerk, resend };
}

const lastDates = ({ sent }: Clerk) => {
  const { oldDate, newDate } = sent.at(-1)?.params.facts ?? {};
  return [oldDate, newDate].map((date) => (typeof date === 'number' ? written(date) : undefined));
};

test('a delay notice sent again in time says the same new date', async () => {
  const { clerk, resend } = await stuckOn('delay-notice');
  await clerk.until('2026-12-03 16:00');
  const first = lastDates(clerk);
  await resend();
  expect(lastDates(clerk)).toEqual(first);
  expect(clerk.view().commitments.map(({ status }) => status)).toEqual(['renewed', 'open']);
});

test('a delay notice sent again when its date is over says the next one, which then holds', async () => {
  const { clerk, resend } = await stuckOn('delay-notice');
  await clerk.until('2027-02-01 12:00');
  await resend();
  const [, newDate] = lastDates(clerk);
  const promised = clerk.view().commitments.at(-1);
  expect(promised).toMatchObject({ status: 'open' });
  expect(promised?.dueAt).toBeGreaterThan(local('2027-02-01 12:00'));
  expect(newDate).toBe(written(promised?.dueAt ?? 0));
});

test('news of the date sent again says the date that holds now', async () => {
  const { clerk, resend } = await stuckOn('resumed', { policy: supported });
  await clerk.send('waitForCustomer', { question: ref('question') });
  await clerk.until('2026-11-24 10:00');
  await clerk.send('customerSaid', { text: ref('text'), channel: 'email' });
  expect(clerk.told().at(-1)).toBe('resumed');
  const before = lastDates(clerk)[1];
  await clerk.send('renew', { newDate: '2026-12-30', reason: ref('reason'), via: 'verbal' });
  await resend();
  expect(clerk.told().at(-1)).toBe('resumed');
  expect(lastDates(clerk)[1]).toBe(written(clerk.view().commitments.at(-1)?.dueAt ?? 0));
  expect(lastDates(clerk)[1]).not.toBe(before);
});
