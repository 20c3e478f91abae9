import { describe, expect, test } from '@jest/globals';
import { open, type Clerk } from './support/clerk.ts';
import { agent, customer, joy, kettle, kettles, laptop, max, ref } from './support/shelf.ts';

const morning = '2026-11-23 10:00';
const usd = (minor: number) => ({ minor, currency: 'USD' });
const goodwill = { cause: 'multiple-issues', remedy: 'goodwill' } as const;

/** A claim whose steps were tried in vain: of the laptop it waits for a supervisor. */
const tried = async (lines = [kettles]): Promise<Clerk> => {
  const clerk = await open(morning, { lines });
  await clerk.tryAll();
  return clerk;
};

describe('compensation beside the remedy of a claim', () => {
  test('[SUP-COMP-3] it is added up with what the claim is worth', async () => {
    const clerk = await tried([kettle]);
    await clerk.send('offerCompensation', { ...goodwill, amount: usd(6_000) });
    expect(clerk.of('compensate')).toHaveLength(1);
    const above = await tried();
    await above.send('offerCompensation', { ...goodwill, amount: usd(2_001) });
    expect(above.of('compensate')).toEqual([]);
    expect(above.blocked('approveCompensation', {}, agent)).toContain('another supervisor must');
    await above.send('approveCompensation', { compensation: 'comp-2' }, joy);
    expect(above.of('compensate')).toHaveLength(1);
    expect(above.course()).toBe('awaiting');
  });

  test('[SUP-COMP-3] the claim counts what was granted before it: together above the limit a supervisor decides on it', async () => {
    const clerk = await open(morning, { lines: [kettles] });
    await clerk.send('offerCompensation', { ...goodwill, amount: usd(2_001) });
    expect(clerk.of('compensate')).toHaveLength(1);
    await clerk.tryAll();
    expect(clerk.course()).toBe('approving');
    expect(clerk.view().compensations.map(({ id, status }) => [id, status])).toEqual([
      ['comp-1', 'granted'],
      ['comp-2', 'awaiting-approval'],
    ]);
    await clerk.send('approve', {}, joy);
    expect(clerk.course()).toBe('awaiting');
  });

  test('a claim and compensation beside it wait at once: each is decided by its own event', async () => {
    const clerk = await open(morning, { lines: [laptop] });
    await clerk.send('offerCompensation', { ...goodwill, amount: usd(10_001) });
    await clerk.tryAll();
    const asked = () =>
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .filter((what) => what.includes('approval'));
    expect(asked()).toHaveLength(2);
    expect(clerk.blocked('approveCompensation', { compensation: 'comp-2' }, joy)).toContain(
      "'comp-2' waits for no approval; what does: comp-1",
    );
    await clerk.send('approveCompensation', {}, joy);
    expect(clerk.course()).toBe('approving');
    expect(
      clerk.view().clocks.filter(({ name, status }) => name.startsWith('approval') && status === 'running'),
    ).toHaveLength(1);
    await clerk.send('decline', { reason: ref('reason') }, max);
    expect(clerk.view().compensations.map(({ status }) => status)).toEqual(['granted', 'declined']);
    expect(clerk.of('issueLabel')).toEqual([]);
  });

  test('[SUP-COMP-2] what the customer gets in place of the goods says nothing of what is given beside it', async () => {
    const clerk = await open(morning, { lines: [kettle] });
    await clerk.send('offerCompensation', { ...goodwill, amount: usd(1_000) });
    await clerk.tryAll();
    expect(clerk.letter('claim-approved')?.facts['offer']).toBe('a full refund or a replacement');
    await clerk.send('choose', { remedy: 'refund' }, customer);
    await clerk.send('arrived', {});
    await clerk.inspect();
    expect(clerk.view().compensations.map(({ choice }) => choice)).toEqual(['goodwill', 'full-refund']);
    expect(clerk.refunds()).toHaveLength(1);
  });
});
