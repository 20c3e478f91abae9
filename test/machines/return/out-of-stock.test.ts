import { describe, expect, test } from '@jest/globals';
import { written } from '../complaint/support/clerk.ts';
import { fine, kettle, open } from './support/clerk.ts';
import { inspected, kettle0, mug } from './support/inspected.ts';

const opened = '2026-11-16 10:00';

describe('out of stock', () => {
  const lines = [{ ...kettle, reason: 'defective' as const, wish: { as: 'replacement' as const } }];
  const short = async (there: () => boolean = () => false) => {
    const world = (name: string) => (name === 'sendReplacement' && !there() ? 'out-of-stock' : 'delivered');
    return inspected(await open(opened, { lines }, { world }), { ...kettle0, ...fine, defective: true });
  };

  test('the customer is asked, and a person knows; a refund in place of it', async () => {
    const clerk = await short();
    expect(clerk.told().at(-1)).toBe('return-short');
    expect(clerk.view().awaiting).toContainEqual({
      what: 'What to do in place of what is out of stock (choose)',
      from: 'the customer',
    });
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'accepted', because: 'out of stock' });
    await clerk.send('choose', { units: [kettle0], as: 'refund' });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 4_000 }]);
    expect(clerk.state()).toBe('resolved');
    expect(clerk.of('sendReplacement')).toHaveLength(1);
  });

  test('store credit, or another article, in place of it', async () => {
    const credited = await short();
    await credited.send('choose', { units: [kettle0], as: 'store-credit' });
    expect(credited.of('giveCredit')).toHaveLength(1);
    let there = false;
    const exchanged = await short(() => there);
    there = true;
    await exchanged.send('choose', { units: [kettle0], as: 'exchange', article: mug });
    expect(exchanged.of('sendReplacement').at(-1)?.params).toMatchObject({ items: [{ sku: 'MUG' }] });
    expect(exchanged.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 2_500 }]);
  });

  test('the customer waits: a date is promised, tried before it, and kept', async () => {
    let there = false;
    const clerk = await short(() => there);
    await clerk.send('choose', { units: [kettle0], as: 'wait' });
    const [promise] = clerk.view().commitments;
    expect(promise && written(promise.dueAt)).toBe('Tue 24 Nov 17:00');
    expect(clerk.letter('return-wait')?.facts['expectedBy']).toBe(promise?.dueAt);
    expect(clerk.view().clocks.at(-1)).toMatchObject({ name: 'refund', status: 'met' });
    expect(clerk.blocked('choose', { units: [kettle0], as: 'wait' })).toContain('waits already');
    there = true;
    await clerk.until('2026-11-24 12:00');
    expect(clerk.of('sendReplacement').map(({ at }) => at)).toEqual(['Mon 16 Nov 10:00', 'Mon 23 Nov 17:00']);
    expect(clerk.view().commitments).toMatchObject([{ status: 'kept' }]);
    expect(clerk.told()).not.toContain('apology');
    expect(clerk.state()).toBe('resolved');
  });

  test('still not there: the customer is asked anew before the date, and the money is due from then on', async () => {
    const clerk = await short();
    await clerk.send('choose', { units: [kettle0], as: 'wait' });
    await clerk.until('2026-11-24 12:00');
    expect(clerk.view().commitments).toMatchObject([{ status: 'released' }]);
    expect(clerk.told().filter((template) => template === 'return-short')).toHaveLength(2);
    await clerk.send('choose', { units: [kettle0], as: 'refund' });
    expect(clerk.refunds()).toHaveLength(1);
    expect(clerk.state()).toBe('resolved');
  });

  test('[CSP-PROM-2] nobody answers until the promised date: an apology', async () => {
    let asked = 0;
    const world = (name: string) =>
      name !== 'sendReplacement' ? 'delivered' : (asked += 1) === 1 ? 'out-of-stock' : 'silent';
    const clerk = await open(opened, { lines }, { world });
    await inspected(clerk, { ...kettle0, ...fine, defective: true });
    await clerk.send('choose', { units: [kettle0], as: 'wait' });
    await clerk.until('2026-11-24 18:00');
    expect(clerk.view().commitments).toMatchObject([{ status: 'broken' }]);
    expect(clerk.letter('apology')?.facts['promised']).toBe('thing');
  });
});
