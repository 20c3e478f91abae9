import { describe, expect, test } from '@jest/globals';
import type { Payloads } from '../../../machines/return/payloads.ts';
import { written } from '../complaint/support/clerk.ts';
import { fine, kettle, laptop, open, ref, type Clerk } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const kettle0 = { lineId: 'l-2', unit: 0 };
const laptop0 = { lineId: 'l-1', unit: 0 };
const mug = { sku: 'MUG', title: 'Mug', price: 1_500 };

async function inspected(clerk: Clerk, ...found: Payloads['inspect']['units']): Promise<Clerk> {
  await clerk.send('arrived', {});
  await clerk.send('inspect', { units: found.length > 0 ? found : [{ ...kettle0, ...fine }] });
  return clerk;
}

describe('what the customer chooses', () => {
  test('[SUP-COMP-2] a product defect: the same again in place of the money, at the customer’s choice', async () => {
    const lines = [{ ...kettle, reason: 'defective' as const, wish: { as: 'replacement' as const } }];
    const clerk = await inspected(await open(opened, { lines }), { ...kettle0, ...fine, defective: true });
    expect(clerk.of('sendReplacement').map(({ params }) => params)).toEqual([
      {
        orderId: 'o-1',
        units: [kettle0],
        items: [{ sku: 'KET', quantity: 1 }],
        customer: ref('customer'),
      },
    ]);
    expect(clerk.refunds()).toEqual([]);
    expect(clerk.letter('return-replaced')?.facts['decisions']).toBe('Kettle');
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'replaced' });
    expect(clerk.state()).toBe('resolved');
    await clerk.until('2026-11-30 12:00');
    expect(clerk.of('releaseUnits')).toEqual([]);
  });

  test('[SUP-COMP-2] a product defect: a full refund, opened electronics without a fee', async () => {
    const lines = [{ ...laptop, reason: 'defective' as const, opened: true }];
    const clerk = await open(opened, { lines });
    await clerk.send('choose', { units: [laptop0], as: 'replacement' });
    await clerk.send('choose', { units: [laptop0], as: 'refund' });
    await inspected(clerk, { ...laptop0, ...fine, opened: true, defective: true });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 50_000 }]);
    expect(clerk.of('sendReplacement')).toEqual([]);
  });

  test('[SUP-COMP-2] who only changed their mind gets no second one of the same', async () => {
    const wish = { as: 'replacement' as const };
    await expect(open(opened, { lines: [{ ...kettle, wish }] })).rejects.toThrow(
      'expected one of refund, exchange, store-credit',
    );
    const clerk = await open(opened);
    expect(clerk.blocked('choose', { units: [kettle0], as: 'replacement' })).toContain(
      "'replacement' cannot be chosen for line l-2",
    );
  });

  test('store credit: what would have been paid back, with a code by reference', async () => {
    const lines = [{ ...laptop, wish: { as: 'store-credit' as const } }];
    const clerk = await inspected(await open(opened, { lines }), { ...laptop0, ...fine, opened: true });
    expect(clerk.of('giveCredit')[0]?.params).toMatchObject({
      units: [laptop0],
      parts: [{ tenderId: 't-2', minor: 42_500 }],
    });
    expect(clerk.letter('return-credited')).toMatchObject({
      facts: { amount: '425.00 USD' },
      words: { code: 'words/r-1/rf-1/code' },
    });
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'credited' });
    expect(clerk.view().clocks.at(-1)).toMatchObject({ name: 'refund', status: 'met' });
  });

  test('an exchange for something cheaper: it is sent, then the difference is paid back', async () => {
    const lines = [{ ...kettle, wish: { as: 'exchange' as const, article: mug } }];
    const clerk = await inspected(await open(opened, { lines }));
    expect(clerk.of('sendReplacement')[0]?.params).toMatchObject({ items: [{ sku: 'MUG', quantity: 1 }] });
    expect(clerk.refunds()).toEqual([
      { orderId: 'o-1', units: [], parts: [{ tenderId: 't-2', minor: 2_500 }], currency: 'USD' },
    ]);
    expect(clerk.letter('return-approved')?.facts['decisions']).toBe('Kettle: approved, Mug in place of it');
    expect(clerk.view().goods?.units[0]).toMatchObject({
      state: 'exchanged',
      because: 'exchanged for Mug',
    });
  });

  test('an exchange for something dearer is refused with the reason; at the same price nothing is paid', async () => {
    const dear = { as: 'exchange' as const, article: { ...mug, price: 4_001 } };
    await expect(open(opened, { lines: [{ ...kettle, wish: dear }] })).rejects.toThrow(
      /at most 40\.00 USD.*Mug costs 40\.01 USD.*choose a refund/,
    );
    const even = { as: 'exchange' as const, article: { ...mug, price: 4_000 } };
    const clerk = await inspected(await open(opened, { lines: [{ ...kettle, wish: even }] }));
    expect(clerk.refunds()).toEqual([]);
    expect(clerk.state()).toBe('resolved');
  });

  test('[SUP-RET-3] of an opened exchange the fee is kept from the difference, and nobody is asked for money', async () => {
    const exchangedFor = async (price: number) => {
      const wish = { as: 'exchange' as const, article: { ...mug, price } };
      const clerk = await open(opened, { lines: [{ ...laptop, wish }] });
      await inspected(clerk, { ...laptop0, ...fine, opened: true });
      return clerk.refunds().map(({ parts }) => parts);
    };
    expect(await exchangedFor(40_000)).toEqual([[{ tenderId: 't-2', minor: 2_500 }]]);
    expect(await exchangedFor(45_000)).toEqual([]);
  });

  test('after the inspection nothing is chosen any more', async () => {
    const clerk = await inspected(await open(opened));
    expect(clerk.blocked('choose', { units: [kettle0], as: 'store-credit' })).toContain('settled already');
  });
});

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

describe('what was in the parcel', () => {
  test('a piece that nobody asked for: shown, a person’s duty, and the customer is told', async () => {
    const clerk = await open(opened);
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }], extra: 1 });
    expect(clerk.letter('return-inspected')?.facts['decisions']).toContain(
      'One more piece was in the parcel',
    );
    expect(clerk.view().goods?.units).toMatchObject([{ state: 'refunded' }, { state: 'extra' }]);
    expect(clerk.view().awaiting[0]?.what).toContain('settleExtra');
    expect(clerk.state()).toBe('investigating');
    await clerk.until('2026-11-20 12:00');
    expect(clerk.letter('return-task')?.facts['tasks']).toContain('settleExtra');
    await clerk.send('settleExtra', { as: 'send-back', reason: ref('reason') });
    expect(clerk.of('sendBack')).toHaveLength(1);
    expect(clerk.letter('return-settled')?.facts['decisions']).toContain('we send it back to you');
    expect(clerk.state()).toBe('resolved');
  });

  test('goods that are not taken go back with a label: the warehouse has it, the customer the number', async () => {
    const clerk = await inspected(await open(opened), { ...kettle0, ...fine, accessories: false });
    await clerk.send('settle', { units: [kettle0], as: 'send-back', reason: ref('reason') });
    expect(clerk.of('sendBack')[0]?.params).toMatchObject({
      units: [kettle0],
      from: expect.arrayContaining(['Customer Support Returns']),
      customer: ref('customer'),
    });
    expect(clerk.letter('return-task')).toMatchObject({
      facts: { tasks: 'Send back to the customer with the attached label: Kettle' },
      attachments: [expect.stringMatching(/\.pdf$/)],
    });
    expect(clerk.letter('return-sent-back')?.facts).toMatchObject({ decisions: 'Kettle', shipment: 'TR2' });
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'sent back' });
  });

  test('what is not here is not sent back: missing from the parcel, or the parcel itself', async () => {
    const clerk = await inspected(await open(opened), { ...kettle0, ...fine, missing: true });
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'missing' });
    const payload = { units: [kettle0], as: 'send-back' as const, reason: ref('reason') };
    expect(clerk.blocked('settle', payload)).toContain('is not here');
    const lost = await open(opened);
    await lost.send('handedOver', {});
    await lost.until('2026-12-02 12:00');
    expect(lost.blocked('settle', payload)).toContain('is not here');
  });

  test('a person settles what came damaged by a replacement, or a part of the price', async () => {
    const clerk = await inspected(
      await open(opened, { lines: [laptop, kettle] }),
      { ...laptop0, ...fine, condition: 'damaged' },
      { ...kettle0, ...fine, condition: 'damaged' },
    );
    expect(clerk.view().goods?.units).toMatchObject([{ state: 'damaged' }, { state: 'damaged' }]);
    await clerk.send('settle', { units: [laptop0], as: 'refund', feePercent: 40, reason: ref('reason') });
    await clerk.send('settle', { units: [kettle0], as: 'replacement', reason: ref('reason') });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 30_000 }]);
    expect(clerk.of('sendReplacement')).toHaveLength(1);
  });
});
