import { describe, expect, test } from '@jest/globals';
import { toldDates } from '../../../client/customer/promises.ts';
import { policyOf } from '../../../policies/registry.ts';
import { detailsOf } from '../../../workflows/case/details.ts';
import { accommodated, local, open, ref, written, type Clerk } from './support/clerk.ts';

const policy = policyOf('support-procedures');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const goods = { order: 'S-1', units: [{ lineId: '1', unit: 0 }] };
const defect = { cause: 'product-defect', amount: usd(8000), ...goods } as const;
const replaced = { compensation: 'comp-1', remedy: 'replacement' } as const;
const opened = (options: Parameters<typeof open>[2] = {}): Promise<Clerk> =>
  open('2026-11-23 10:00', { topic: 'product' }, { policy, ...options });
const promises = (clerk: Clerk) =>
  clerk
    .view()
    .commitments.filter(({ about }) => about === 'compensation')
    .map(({ title, status, dueAt }) => `${title} ${status} ${written(dueAt)}`);

describe('compensation that people of ours must give', () => {
  test('[SUP-COMP-2] [CSP-PROM-1] a replacement is owed by a date, told in the letter, shown everywhere, kept when it is done', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', defect);
    await clerk.send('chooseCompensation', replaced);
    // Thanksgiving lies between.
    expect(promises(clerk)).toEqual(['Compensation (a replacement) open Tue 1 Dec 17:00']);
    expect(
      clerk.sent.findLast(({ params }) => params.template === 'compensation-granted')?.params.facts,
    ).toMatchObject({ offer: 'a replacement', promisedBy: local('2026-12-01 17:00') });
    expect(clerk.sent.find(({ params }) => params.template === 'task')?.params.facts).toMatchObject({
      tasks: 'Give the customer a replacement (comp-1), and log it (fulfil)',
      promisedBy: local('2026-12-01 17:00'),
    });
    const owner = clerk.view().owner;
    expect(clerk.view().awaiting).toContainEqual({
      what: 'The compensation (a replacement) by Tue 1 Dec 17:00 (fulfil)',
      from: `${owner?.name}, ${owner?.department}`,
    });
    expect(detailsOf(clerk.view())).toContain('compensation (a replacement) by Tue 1 Dec 17:00, open');
    expect(toldDates(clerk.view())).toContainEqual({
      about: 'compensation',
      at: local('2026-12-01 17:00'),
    });
    await clerk.send('fulfil', { text: ref('text') });
    expect(promises(clerk)).toEqual(['Compensation (a replacement) kept Tue 1 Dec 17:00']);
    expect(clerk.view().clocks.find(({ name }) => name === 'compensation-1')?.status).toBe('met');
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).not.toContain('fulfil');
  });

  test('[CSP-PROM-2] [CSP-LIMBO-1] its date passes: the owner was reminded, it is apologised for, owed on and asked for again', async () => {
    const clerk = await opened();
    await clerk.send('answer', accommodated);
    await clerk.send('offerCompensation', defect);
    await clerk.send('chooseCompensation', replaced);
    await clerk.until('2026-12-01 17:00');
    expect(promises(clerk)).toEqual(['Compensation (a replacement) broken Tue 1 Dec 17:00']);
    const mails = clerk.sent.filter(({ params }) => params.template === 'promise-to-keep');
    expect(mails.map(({ params }) => [params.facts['promised'], params.facts['promiseState']])).toEqual([
      ['compensation', 'coming'],
      ['compensation', 'broken'],
    ]);
    expect(clerk.sent.find(({ params }) => params.template === 'apology')?.params.facts).toMatchObject({
      promised: 'compensation',
      oldDate: local('2026-12-01 17:00'),
      offer: 'a discount on your next order or free delivery of your next order',
    });
    expect(clerk.view().warnings.join()).toContain('A promise is broken: the compensation (a replacement)');
    expect(toldDates(clerk.view())[0]).toEqual({ about: 'compensation', at: local('2026-12-01 17:00') });
    await clerk.until('2027-02-01 10:00');
    expect(clerk.state()).toBe('resolved');
    expect(clerk.sent.findLast(({ params }) => params.template === 'task')?.params.facts['tasks']).toContain(
      'Compensation (a replacement), promised and not done',
    );
    await clerk.send('fulfil', { text: ref('text') });
    expect(toldDates(clerk.view()).map(({ about }) => about)).not.toContain('compensation');
  });

  test('[SUP-COMP-2] expedited shipping likewise; another date is told before the first one passes', async () => {
    const clerk = await opened();
    await clerk.send('offerCompensation', {
      cause: 'shipping-delay',
      remedy: 'expedited-shipping',
      amount: usd(0),
    });
    expect(promises(clerk)).toEqual(['Compensation (expedited shipping) open Tue 1 Dec 17:00']);
    await clerk.send('putOff', { newDate: '2026-12-03', reason: ref('reason'), channel: 'phone' });
    expect(promises(clerk)).toEqual([
      'Compensation (expedited shipping) renewed Tue 1 Dec 17:00',
      'Compensation (expedited shipping) open Thu 3 Dec 17:00',
    ]);
  });

  test('a case that began under a policy without a time for it is given its task as before', async () => {
    const { givenWithin: _, ...compensation } = policy.compensation ?? { byCause: {} };
    const clerk = await opened({ policy: { ...policy, compensation } });
    await clerk.send('offerCompensation', defect);
    await clerk.send('chooseCompensation', replaced);
    expect(promises(clerk)).toEqual([]);
    expect(clerk.sent.find(({ params }) => params.template === 'task')?.params.facts['tasks']).toBe(
      'Give the customer a replacement (comp-1)',
    );
  });

  test('a letter that bounced is sent again with the date that holds, or with none when it is done', async () => {
    let bounces = true;
    const clerk = await opened({
      post: ({ template }) => (bounces && template === 'compensation-granted' ? 'needs-person' : 'delivered'),
    });
    const again = async () => {
      const effectId = clerk.context().letters.find(({ status }) => status === 'needs-person')?.effectId;
      await clerk.send('resend', { effectId: effectId ?? '' });
      return clerk.sent.at(-1)?.params.facts['promisedBy'];
    };
    await clerk.send('offerCompensation', defect);
    await clerk.send('chooseCompensation', replaced);
    expect(promises(clerk)).toEqual(['Compensation (a replacement) open Tue 1 Dec 17:00']);
    await clerk.send('putOff', { newDate: '2026-12-03', reason: ref('reason'), channel: 'phone' });
    expect(await again()).toBe(local('2026-12-03 17:00'));
    await clerk.send('fulfil', { text: ref('text') });
    bounces = false;
    expect(await again()).toBeUndefined();
  });
});
