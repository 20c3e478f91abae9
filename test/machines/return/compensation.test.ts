import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../machines/case/interaction.ts';
import { local } from '../complaint/support/clerk.ts';
import { kettle, laptop, open, ref, type Clerk } from './support/clerk.ts';
import { inspected, kettle0 } from './support/inspected.ts';

const opened = '2026-11-16 10:00';
const usd = (minor: number) => ({ minor, currency: 'USD' });
const joy: Actor = { id: 'joy-adeyemi', role: 'agent' };
const max: Actor = { id: 'max-brandt', role: 'agent' };

const partial = { cause: 'shipping-delay', remedy: 'partial-refund' } as const;
const apology = { cause: 'service-failure' } as const;
const several = { cause: 'multiple-issues', remedy: 'goodwill' } as const;

const offered = async (minor: number, offer: object = partial): Promise<Clerk> => {
  const clerk = await open(opened, { lines: [kettle] });
  await clerk.send('offerCompensation', { ...partial, ...offer, amount: usd(minor) });
  return clerk;
};
const waits = (clerk: Clerk) => clerk.view().awaiting.filter(({ what }) => what.includes('The approval of'));

describe('compensation in a return', () => {
  test('[SUP-COMP-2] a partial refund goes back on the order of the return, and the customer hears of it', async () => {
    const clerk = await offered(2_000);
    expect(clerk.of('compensate').map(({ params }) => params)).toEqual([
      { key: 'comp-1', compensation: 'comp-1', as: 'refund', order: 'o-1', minor: 2_000, currency: 'USD' },
    ]);
    expect(clerk.letter('compensation-granted')?.facts).toMatchObject({
      offer: 'a partial refund',
      amount: '20.00 USD',
      refundId: 'rf-2',
    });
    expect(clerk.view().compensations).toMatchObject([{ status: 'granted', choice: 'partial-refund' }]);
  });

  test('[SUP-COMP-2] for a service failure: an apology with a credit that counts with no order unless it is named', async () => {
    const clerk = await open(opened, { lines: [kettle] });
    await clerk.send('offerCompensation', { ...apology, amount: usd(1_500) });
    expect(clerk.of('compensate').map(({ params }) => params)).toEqual([
      { key: 'comp-1', compensation: 'comp-1', as: 'credit', minor: 1_500, currency: 'USD' },
    ]);
    expect(clerk.letter('compensation-granted')).toMatchObject({
      facts: { apology: 'yes', amount: '15.00 USD' },
      words: { code: 'words/r-1/cr-1/code' },
    });
    await clerk.send('offerCompensation', { ...several, order: 'o-1', amount: usd(500) });
    expect(clerk.of('compensate').at(-1)?.params).toMatchObject({ as: 'credit', order: 'o-1' });
  });

  test('[SUP-COMP-3] exactly $100 needs nobody; a cent more waits for a supervisor other than the requester', async () => {
    expect((await offered(10_000)).of('compensate')).toHaveLength(1);
    const clerk = await offered(10_001);
    expect(clerk.of('compensate')).toEqual([]);
    expect(clerk.told()).not.toContain('compensation-granted');
    expect(clerk.view().compensations[0]).toMatchObject({
      status: 'awaiting-approval',
      approvers: [{ id: 'joy-adeyemi' }, { id: 'max-brandt' }],
    });
    expect(waits(clerk)).toHaveLength(1);
    expect(clerk.blocked('approveCompensation', {})).toContain('another supervisor must');
    await clerk.send('approveCompensation', { compensation: 'comp-1' }, undefined, joy);
    expect(clerk.of('compensate')).toHaveLength(1);
    expect(waits(clerk)).toEqual([]);
  });

  test('[SUP-COMP-3] it adds up over the case: what is small by itself waits once the sum is above the limit', async () => {
    const clerk = await offered(6_000);
    await clerk.send('offerCompensation', { ...apology, amount: usd(4_000) }, undefined, joy);
    expect(clerk.of('compensate')).toHaveLength(2);
    await clerk.send('offerCompensation', { ...several, amount: usd(1) }, undefined, joy);
    expect(clerk.of('compensate')).toHaveLength(2);
    expect(clerk.blocked('approveCompensation', {}, joy)).toContain('another supervisor must');
    await clerk.send('declineCompensation', { reason: ref('reason') }, undefined, max);
    expect(clerk.view().compensations.map(({ status }) => status)).toEqual([
      'granted',
      'granted',
      'declined',
    ]);
    expect(clerk.of('compensate')).toHaveLength(2);
  });

  test('[SUP-COMP-3] an approval that nobody gives is told again to approvers and department, and keeps the return open', async () => {
    const clerk = await inspected(await offered(10_001, several));
    const asked = () =>
      clerk.done.filter(
        ({ name, params }) => name === 'sendMail' && JSON.stringify(params).includes('"approval-request"'),
      );
    expect(asked()).toHaveLength(2);
    await clerk.until('2026-12-16 10:00');
    expect(asked().length).toBeGreaterThan(4);
    expect(clerk.state()).not.toBe('closed');
    await clerk.send('approveCompensation', {}, undefined, max);
    expect(clerk.of('compensate')).toHaveLength(1);
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.until('2026-12-30 10:00');
    expect(clerk.state()).toBe('closed');
  });

  test('it counts with the refunds: goods and compensation together are never more than was paid', async () => {
    const lines = [laptop, { ...kettle, units: [0, 1] }];
    const clerk = await open(opened, { lines });
    await clerk.send('offerCompensation', { ...partial, amount: usd(3_000) });
    const all = [{ lineId: 'l-1', unit: 0 }, kettle0, { lineId: 'l-2', unit: 1 }];
    const fine = {
      condition: 'original',
      accessories: true,
      opened: false,
      defective: false,
      missing: false,
    } as const;
    await inspected(clerk, ...all.map((unit) => ({ ...unit, ...fine })));
    const sum = clerk
      .refunds()
      .flatMap(({ parts }) => parts)
      .reduce((total, { minor }) => total + minor, 0);
    expect(sum).toBe(58_000 - 3_000);
    expect(clerk.letter('return-refunded')?.facts).toMatchObject({ amount: '550.00 USD', capped: 'yes' });
  });

  test('what cannot be given is refused with what to do instead', async () => {
    const clerk = await open(opened, { lines: [kettle] });
    const blocked = (offer: object) =>
      clerk.blocked('offerCompensation', { ...partial, amount: usd(100), ...offer });
    expect(blocked({ cause: 'product-defect', remedy: undefined })).toContain(
      'settled with the goods themselves',
    );
    expect(blocked({ order: 'o-2' })).toContain("This case is about order o-1, not o-2: leave 'order' out");
    expect(blocked({ amount: usd(58_001) })).toContain('580.00 USD is left');
    expect(blocked({ amount: { minor: 100, currency: 'EUR' } })).toContain('amounts are in USD');
    expect(blocked({ amount: usd(0) })).toContain('more than 0');
    expect(clerk.blocked('approveCompensation', {}, joy)).toBe('Nothing waits for approval.');
    await clerk.send('offerCompensation', { ...partial, amount: usd(100) });
    expect(blocked({})).toContain('is granted already (comp-1)');
  });

  test('the way back of a defect that is none is deducted although compensation was paid before', async () => {
    const clerk = await open(
      opened,
      { lines: [{ ...kettle, reason: 'defective' }] },
      { detail: { cost: 500, currency: 'USD' } },
    );
    await clerk.send('offerCompensation', { ...partial, amount: usd(100) });
    await inspected(clerk);
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 3_500 }]);
  });

  test('[SUP-COMP-2] [CSP-PROM-1] [CSP-PROM-2] expedited shipping is owed by a date that is told, apologised for when it passes, and keeps the return open until it is done', async () => {
    const clerk = await open(opened, { lines: [kettle] });
    await clerk.send('offerCompensation', {
      cause: 'shipping-delay',
      remedy: 'expedited-shipping',
      amount: usd(0),
    });
    expect(clerk.letter('compensation-granted')?.facts).toMatchObject({
      offer: 'expedited shipping',
      promisedBy: local('2026-11-23 17:00'),
    });
    expect(clerk.blocked('fulfil', { text: ref('text'), commitment: 'promise-9' })).toContain(
      'what is: promise-1 (Compensation (expedited shipping))',
    );
    await clerk.send('withdraw', { channel: 'email' });
    await clerk.until('2026-11-23 16:59');
    expect(clerk.told()).not.toContain('apology');
    await clerk.until('2026-11-23 17:01');
    expect(clerk.letter('apology')?.facts).toMatchObject({ promised: 'compensation' });
    await clerk.until('2026-12-16 10:00');
    expect(clerk.told().filter((each) => each === 'apology')).toHaveLength(1);
    expect(clerk.blocked('note')).toBeUndefined();
    expect(clerk.view().commitments).toMatchObject([{ status: 'broken', compensation: 'comp-1' }]);
    await clerk.send('fulfil', { text: ref('text') });
    expect(clerk.blocked('note')).toContain('The case is over');
  });

  test('withdrawn: what waits lapses and is not paid', async () => {
    const clerk = await offered(10_001);
    await clerk.send('withdraw', { channel: 'email' });
    expect(clerk.view().compensations[0]?.status).toBe('lapsed');
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.of('compensate')).toEqual([]);
  });
});
