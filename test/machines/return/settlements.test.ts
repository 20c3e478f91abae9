import { describe, expect, test } from '@jest/globals';
import { fine, kettle, laptop, open, ref } from './support/clerk.ts';
import { inspected, kettle0, laptop0, mug } from './support/inspected.ts';

const opened = '2026-11-16 10:00';

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
    // What was sent anew may come back in another case, once this one is over.
    expect(clerk.of('releaseUnits')).toEqual([]);
    await clerk.until('2026-11-30 12:00');
    expect(clerk.of('releaseUnits')).toMatchObject([{ params: { units: [kettle0] } }]);
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

  test('a store credit whose letter bounces is owed: people are called, and the case is over once it arrived', async () => {
    let bounces = true;
    const lines = [{ ...kettle, wish: { as: 'store-credit' as const } }];
    const world = (_: string, params: unknown) =>
      bounces && (params as { readonly template?: string }).template === 'return-credited'
        ? 'needs-person'
        : 'delivered';
    const clerk = await inspected(await open(opened, { lines }, { world }));
    await clerk.until('2026-12-16 10:00');
    expect(clerk.state()).toBe('escalated');
    await clerk.send('standDown', { reason: ref('reason') });
    await clerk.until('2027-01-16 10:00');
    expect(clerk.state()).toBe('closed');
    const ended = () => clerk.rehearsal.envelope().actors['']?.snapshot.status;
    expect(ended()).toBe('active');
    const asked = clerk.view().awaiting.filter(({ what }) => what.includes('word of the store credit'));
    expect(asked).toHaveLength(1);
    const tasks = clerk.letter('task')?.facts['tasks'];
    expect(tasks).toContain('word of the store credit by e-mail could not be delivered');
    bounces = false;
    const effectId = clerk.context().letters.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('retry', { effectId });
    expect(clerk.letter('return-credited')?.words['code']).toBe('words/r-1/rf-1/code');
    expect(ended()).toBe('done');
  });

  test('an exchange for something cheaper: it is sent, then the difference is paid back', async () => {
    const lines = [{ ...kettle, wish: { as: 'exchange' as const, article: mug } }];
    const clerk = await inspected(await open(opened, { lines }));
    expect(clerk.of('sendReplacement')[0]?.params).toMatchObject({ items: [{ sku: 'MUG', quantity: 1 }] });
    expect(clerk.refunds()).toEqual([
      {
        orderId: 'o-1',
        units: [],
        parts: [{ tenderId: 't-2', minor: 2_500 }],
        currency: 'USD',
        purpose: 'difference-sendReplacement-2',
      },
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

  test('[SUP-COMP-3] nor do staff exchange for something dearer than what came back', async () => {
    const clerk = await inspected(await open(opened), { ...kettle0, ...fine, condition: 'used' });
    const settle = { units: [kettle0], as: 'exchange' as const, reason: ref('reason') };
    expect(clerk.blocked('settle', { ...settle, article: { ...mug, price: 4_001 } })).toContain(
      'at most 40.00 USD',
    );
    expect(clerk.blocked('settle', { ...settle, article: { ...mug, price: 4_000 } })).toBeUndefined();
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
