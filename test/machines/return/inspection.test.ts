import { describe, expect, test } from '@jest/globals';
import { local, written } from '../complaint/support/clerk.ts';
import { fine, kettle, laptop, laptopAndKettles, open, ref } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const kettle0 = { lineId: 'l-2', unit: 0 };
const laptop0 = { lineId: 'l-1', unit: 0 };

describe('inspection and money', () => {
  test('[SUP-RET-2] what is not as agreed waits for a person, the rest is paid back at once', async () => {
    const clerk = await open(opened, { lines: [laptop, kettle] });
    await clerk.send('arrived', {});
    expect(clerk.blocked('inspect', { units: [{ ...kettle0, ...fine }] })).toContain('unit 0 of line l-1');
    await clerk.send('inspect', {
      units: [
        { ...kettle0, ...fine },
        { ...laptop0, ...fine, accessories: false },
      ],
    });
    expect(clerk.refunds()).toEqual([
      { orderId: 'o-1', currency: 'USD', units: [kettle0], parts: [{ tenderId: 't-2', minor: 4_000 }] },
    ]);
    expect(clerk.letter('return-inspected')?.facts['decisions']).toBe('Laptop: without its accessories');
    expect(clerk.state()).toBe('investigating');
    await clerk.send('settle', { units: [laptop0], as: 'send-back', reason: ref('reason') });
    expect(clerk.told().at(-1)).toBe('return-settled');
    expect(clerk.refunds()).toHaveLength(1);
  });

  test.each([
    ['used', { condition: 'used' }, 'unwanted', 'not in its original condition'],
    ['damaged', { condition: 'damaged' }, 'unwanted', 'not in its original condition'],
    ['used, and said to be defective', { condition: 'used' }, 'defective', 'not in its original condition'],
    ['without its accessories', { accessories: false }, 'unwanted', 'without its accessories'],
    [
      'defective, without its accessories',
      { defective: true, accessories: false },
      'defective',
      'without its accessories',
    ],
    [
      'used and without its accessories',
      { condition: 'used', accessories: false },
      'unwanted',
      'not in its original condition, without its accessories',
    ],
    ['something else', { condition: 'other-item' }, 'unwanted', 'another item'],
    ['not in the parcel', { missing: true }, 'unwanted', 'missing'],
  ] as const)(
    '[SUP-RET-2] %s: nothing is paid back before a person decides',
    async (_, found, reason, doubt) => {
      const clerk = await open(opened, { lines: [{ ...laptop, reason }] });
      await clerk.send('arrived', {});
      await clerk.send('inspect', { units: [{ ...laptop0, ...fine, ...found }] });
      expect([clerk.state(), clerk.refunds()]).toEqual(['investigating', []]);
      expect(clerk.letter('return-inspected')?.facts['decisions']).toBe(`Laptop: ${doubt}`);
      await clerk.until('2026-12-20 10:00');
      expect(clerk.refunds()).toEqual([]);
    },
  );

  test.each([
    ['in its original condition', {}, 'unwanted'],
    ['used, because it is defective', { condition: 'used', defective: true }, 'defective'],
    ['damaged, as the customer said', { condition: 'damaged' }, 'damaged'],
  ] as const)('[SUP-RET-2] %s, with all accessories: paid back at once', async (_, found, reason) => {
    const clerk = await open(opened, { lines: [{ ...laptop, reason }] });
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...laptop0, ...fine, ...found }] });
    expect(clerk.refunds()).toHaveLength(1);
    expect(clerk.state()).toBe('resolved');
  });

  test.each([
    [
      'another item, which the customer says we sent',
      { condition: 'other-item' },
      'wrong-item',
      false,
      'shipped',
    ],
    ['a final sale that is not defective', {}, 'defective', true, 'not as it was said'],
    ['a final sale that is not damaged', {}, 'damaged', true, 'not as it was said'],
    ['used, and no wrong item', { condition: 'used' }, 'wrong-item', false, 'original condition'],
    ['damaged, and no wrong item', { condition: 'damaged' }, 'wrong-item', false, 'original condition'],
  ] as const)('[SUP-RET-2] %s: a person decides', async (_, found, reason, finalSale, doubt) => {
    const lines = laptopAndKettles.lines.map((line) => ({ ...line, finalSale }));
    const order = { ...laptopAndKettles, lines };
    const clerk = await open(opened, { order, lines: [{ ...laptop, reason }] });
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...laptop0, ...fine, ...found }] });
    expect(clerk.refunds()).toEqual([]);
    expect(clerk.view().awaiting[0]?.what).toContain(doubt);
    await clerk.send('settle', { units: [laptop0], as: 'refund', reason: ref('reason') });
    expect(clerk.refunds()).toHaveLength(1);
  });

  test('[SUP-RET-3] a damage that is none saves no restocking fee', async () => {
    const clerk = await open(opened, { lines: [{ ...laptop, reason: 'damaged' }] });
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...laptop0, ...fine, opened: true }] });
    expect(clerk.refunds().map(({ parts }) => parts)).toEqual([[{ tenderId: 't-2', minor: 42_500 }]]);
  });

  test.each([
    ['opened, not defective', { opened: true }, 'unwanted', 42_500],
    ['unopened', {}, 'unwanted', 50_000],
    ['opened and defective', { opened: true, defective: true }, 'defective', 50_000],
  ] as const)('[SUP-RET-3] electronics, %s', async (_, finding, reason, minor) => {
    const clerk = await open(opened, { lines: [{ ...laptop, reason }] });
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...laptop0, ...fine, ...finding }] });
    expect(clerk.refunds().map(({ parts }) => parts)).toEqual([[{ tenderId: 't-2', minor }]]);
  });

  test('[SUP-RET-3] no fee on opened goods that are no electronics', async () => {
    const clerk = await open(opened);
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine, opened: true }] });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 4_000 }]);
  });

  test.each([
    ['in the currency of the order', 'USD', 3_300],
    ['in another currency', 'CAD', 4_000],
  ])(
    '[SUP-RET-5] a defect that is none: the way back that we paid is taken off, paid %s',
    async (_, currency, minor) => {
      const lines = [{ ...kettle, reason: 'defective' as const }];
      const clerk = await open(opened, { lines }, { detail: { cost: 700, currency } });
      await clerk.send('arrived', {});
      await clerk.send('inspect', { units: [{ ...kettle0, ...fine }] });
      expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor }]);
    },
  );

  test('[SUP-RET-4] aimed at day 5, late after day 7 of business, over Thanksgiving and a weekend', async () => {
    const clerk = await open(
      opened,
      {},
      {
        world: (name, params) =>
          name === 'refund' && !(params as { readonly otherwise?: true }).otherwise
            ? 'needs-person'
            : 'delivered',
      },
    );
    await clerk.send('arrived', {});
    await clerk.until('2026-11-23 10:00');
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }] });
    const clock = () => clerk.view().clocks.find(({ name }) => name === 'refund');
    expect(written(clock()?.dueAt ?? 0)).toBe('Thu 3 Dec 17:00');
    expect(clerk.view().next.map(({ what, at }) => `${what}: ${written(at)}`)).toContain(
      'refund aimed at, or a person is told: Tue 1 Dec 17:00',
    );
    await clerk.until('2026-12-03 16:59');
    expect(clerk.told()).not.toContain('apology');
    await clerk.until('2026-12-03 17:01');
    expect(clerk.told().filter((template) => template === 'apology')).toHaveLength(1);
    const stuck = clerk.view().receipts.find(({ status }) => status === 'needs-person');
    await clerk.send('doneOtherwise', { effectId: stuck?.effectId ?? '', text: ref('text') });
    expect(clock()?.status).toBe('missed');
    expect(clerk.state()).toBe('resolved');
    expect(clerk.told()).toContain('return-refunded');
  });

  test('[SUP-RET-4] in time when it is paid back at once; closed after the last word', async () => {
    const clerk = await open(opened);
    await clerk.send('arrived', {}, local('2026-11-16 10:00'));
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }] });
    expect(clerk.view().clocks.map(({ name, status }) => [name, status])).toEqual([
      ['sending', 'met'],
      ['inspection', 'met'],
      ['refund', 'met'],
    ]);
    await clerk.until('2026-11-24 12:00');
    expect(clerk.state()).toBe('closed');
    expect(clerk.rehearsal.result()).toBeDefined();
    expect(clerk.told()).toEqual([
      'return-approved',
      'return-arrived',
      'return-inspected',
      'return-refunded',
      'return-closed',
    ]);
    expect(clerk.of('releaseUnits')).toEqual([]);
  });
});
