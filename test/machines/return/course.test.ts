import { describe, expect, test } from '@jest/globals';
import { returnChart } from '../../../machines/return/chart.ts';
import { assertDurable } from '../../../workflows/interpreter/assert-durable.ts';
import { local, written } from '../complaint/support/clerk.ts';
import { fine, kettle, laptop, open, ref } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const kettle0 = { lineId: 'l-2', unit: 0 };
const laptop0 = { lineId: 'l-1', unit: 0 };

test('the chart endures', () => {
  expect(() => assertDurable(returnChart)).not.toThrow();
});

describe('the window', () => {
  test('[SUP-RET-1] the whole of the thirtieth day after the purchase is in time', async () => {
    const clerk = await open('2026-12-02 23:59');
    expect(clerk.told()).toEqual(['return-approved']);
    expect(clerk.state()).toBe('acknowledged');
  });

  test('[SUP-RET-1] the day after is too late, and the customer is told why; the goods are free again', async () => {
    const clerk = await open('2026-12-03 00:00');
    expect(clerk.told()).toEqual(['return-declined']);
    expect(clerk.letter('return-declined')?.facts['decisions']).toBe(
      'Kettle: the time for returns (30 days) is over',
    );
    expect(clerk.of('releaseUnits')[0]?.params).toEqual({ orderId: 'o-1', units: [kettle0] });
    expect(clerk.of('issueLabel')).toEqual([]);
    await clerk.until('2026-12-11 12:00');
    expect(clerk.state()).toBe('closed');
  });

  test('[SUP-RET-1] staff may make an exception, which stands on the case with who made it', async () => {
    const exception = ref('exception');
    const clerk = await open('2026-12-10 10:00', { exception, openedBy: { id: 'ann', role: 'agent' } });
    expect(clerk.told()).toEqual(['return-approved']);
    expect(clerk.view().interactions).toContainEqual(
      expect.objectContaining({ who: { id: 'ann', role: 'agent' }, words: [exception] }),
    );
    expect(clerk.letter('return-approved')?.facts['decisions']).toContain('as an exception');
  });

  test('a customer can make no exception, and what another case holds is in nobody’s power', async () => {
    await expect(open(opened, { exception: ref('exception') })).rejects.toThrow('only staff');
    const clerk = await open(opened, {
      taken: [kettle0],
      exception: ref('exception'),
      openedBy: { id: 'ann', role: 'agent' },
    });
    expect(clerk.told()).toEqual(['return-declined']);
    expect(clerk.of('releaseUnits')).toEqual([]);
  });
});

describe('the way back', () => {
  test('[SUP-RET-5] the customer pays: a packing slip with the address', async () => {
    const clerk = await open(opened);
    expect(clerk.of('issueLabel')[0]?.params).toMatchObject({ prepaid: false, to: 'main' });
    expect(clerk.letter('return-approved')).toMatchObject({
      facts: { way: 'own', address: expect.stringContaining('Detroit, MI 48201') },
      attachments: [expect.stringMatching(/^labels\/r-1\/.*\.pdf$/)],
    });
  });

  test('[SUP-RET-5] defective: a prepaid label', async () => {
    const clerk = await open(opened, { lines: [{ ...kettle, reason: 'defective' }] });
    expect(clerk.of('issueLabel')[0]?.params).toMatchObject({ prepaid: true });
    expect(clerk.letter('return-approved')?.facts['way']).toBe('prepaid');
  });

  test('the customer is reminded, then the label is void; a parcel that comes late waits for a person', async () => {
    const clerk = await open(opened, { lines: [{ ...kettle, reason: 'defective' }] });
    await clerk.until('2026-11-26 11:00');
    expect(clerk.told()).toEqual(['return-approved', 'return-reminder']);
    await clerk.until('2026-11-30 11:00');
    expect(clerk.state()).toBe('expired');
    expect(clerk.of('voidLabel')).toEqual([
      { name: 'voidLabel', at: 'Mon 30 Nov 10:00', params: { tracking: 'TR1' } },
    ]);
    await clerk.send('arrived', {});
    expect(clerk.view().awaiting).toEqual([
      { what: expect.stringContaining('takeLate, refuseLate'), from: 'Leo Brandt, Returns' },
    ]);
    await clerk.until('2026-12-02 12:00');
    expect(clerk.letter('return-task')?.facts['tasks']).toContain('came after its label expired');
    await clerk.send('takeLate', { reason: ref('reason') });
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine, defective: true }] });
    expect(clerk.refunds()).toHaveLength(1);
  });

  test('nobody sends anything: expired in the end, and the goods are free', async () => {
    const clerk = await open(opened);
    await clerk.until('2027-01-10 12:00');
    expect(clerk.state()).toBe('expired');
    expect(clerk.rehearsal.result()).toBeDefined();
    expect(clerk.of('releaseUnits')).toHaveLength(1);
    expect(clerk.of('voidLabel')).toEqual([]);
  });

  test('cancelled before the label is there: it is void as soon as it is', async () => {
    let late = true;
    const clerk = await open(
      opened,
      { lines: [{ ...kettle, reason: 'defective' }] },
      { world: (name) => (name === 'issueLabel' && late ? 'needs-person' : 'delivered') },
    );
    expect(clerk.state()).toBe('received');
    late = false;
    const stuck = clerk.view().receipts.find(({ status }) => status === 'needs-person');
    await clerk.send('retry', { effectId: stuck?.effectId ?? '' });
    expect(clerk.state()).toBe('acknowledged');
    await clerk.send('cancel', { reason: ref('reason') });
    expect(clerk.of('voidLabel')).toHaveLength(1);
    expect(clerk.of('releaseUnits')).toHaveLength(1);
    expect(clerk.state()).toBe('withdrawn');
  });

  test('a parcel that does not come is looked for, and a person settles it', async () => {
    const clerk = await open(opened);
    await clerk.send('handedOver', {});
    expect(clerk.blocked('withdraw')).toContain('on its way');
    await clerk.until('2026-12-02 12:00');
    expect(clerk.state()).toBe('investigating');
    await clerk.send('settle', { units: [kettle0], as: 'refund', reason: ref('reason') });
    expect(clerk.refunds()).toHaveLength(1);
    expect(clerk.state()).toBe('resolved');
  });
});

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

  test('[SUP-RET-5] a defect that is none: the way back that we paid is taken off', async () => {
    const lines = [{ ...kettle, reason: 'defective' as const }];
    const clerk = await open(opened, { lines }, { detail: { cost: 700 } });
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine }] });
    expect(clerk.refunds()[0]?.parts).toEqual([{ tenderId: 't-2', minor: 3_300 }]);
  });

  test('[SUP-RET-4] aimed at day 5, late after day 7 of business, over Thanksgiving and a weekend', async () => {
    const clerk = await open(
      opened,
      {},
      { world: (name) => (name === 'refund' ? 'needs-person' : 'delivered') },
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
