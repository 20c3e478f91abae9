import { describe, expect, test } from '@jest/globals';
import { returnChart } from '../../../machines/return/chart.ts';
import { assertDurable } from '../../../workflows/interpreter/assert-durable.ts';
import { fine, kettle, open, ref } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const kettle0 = { lineId: 'l-2', unit: 0 };

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
    expect(clerk.of('issueLabel')[0]?.params).toMatchObject({
      prepaid: false,
      to: expect.arrayContaining(['Customer Support Returns']),
    });
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
    expect(clerk.letter('task')?.facts['tasks']).toContain('came after its label expired');
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

  test("withdrawn on the customer's word only: who records it says how it was heard", async () => {
    const clerk = await open(opened);
    await expect(clerk.send('withdraw', {})).rejects.toThrow("say how it was heard as 'channel'");
    await expect(clerk.send('withdraw', { channel: 'phone' })).rejects.toThrow("as 'reason'");
    await clerk.send('withdraw', { channel: 'phone', reason: ref('reason') });
    expect(clerk.state()).toBe('withdrawn');
    expect(clerk.view().interactions.find(({ what }) => what === 'Withdraws')).toMatchObject({
      direction: 'in',
      channel: 'phone',
    });
  });

  test('[CSP-LIMBO-1] withdrawn, and the confirmation did not arrive: the department is called until it did', async () => {
    let reachable = false;
    const clerk = await open(
      opened,
      {},
      {
        world: (_, params) =>
          !reachable && (params as { template?: string }).template === 'return-withdrawn'
            ? 'needs-person'
            : 'delivered',
      },
    );
    await clerk.send('withdraw', { channel: 'chat' });
    expect(clerk.state()).toBe('withdrawn');
    await clerk.until('2027-01-15 10:00');
    expect(clerk.rehearsal.result()).toBeUndefined();
    const calls = clerk.done.filter(({ params }) => (params as { template?: string }).template === 'task');
    expect(calls.length).toBeGreaterThan(10);
    expect(clerk.view().awaiting).toEqual([
      expect.objectContaining({
        what: expect.stringContaining('confirmation of the end by e-mail could not be delivered'),
      }),
    ]);
    reachable = true;
    const stuck = clerk.view().receipts.find(({ status }) => status === 'needs-person');
    await clerk.send('retry', { effectId: stuck?.effectId ?? '' });
    expect(clerk.rehearsal.result()).toMatchObject({ kind: 'done', output: { state: 'withdrawn' } });
  });

  test('a label that could not be heard of is taken back when the case ends without it: the carrier may have sold it', async () => {
    const lines = [{ ...kettle, reason: 'defective' as const }];
    const world = (name: string) => (name === 'issueLabel' ? 'needs-person' : 'delivered');
    const clerk = await open('2026-11-16 10:00', { lines }, { world });
    await clerk.send('cancel', { reason: ref('reason') });
    expect(clerk.of('voidLabel').map(({ params }) => params)).toEqual([{}]);
    expect(clerk.state()).toBe('withdrawn');
  });

  test('a parcel that does not come is looked for, and a person settles it', async () => {
    const clerk = await open(opened);
    await clerk.send('handedOver', {});
    expect(clerk.blocked('withdraw')).toContain('on its way');
    await clerk.until('2026-12-02 12:00');
    expect(clerk.state()).toBe('investigating');
    const decision = clerk.view().clocks.find(({ name }) => name === 'decision');
    expect(clerk.letter('return-missed')?.facts['expectedBy']).toBe(decision?.dueAt);
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).toContain('ask the carrier and settle it');
    await clerk.send('settle', { units: [kettle0], as: 'refund', reason: ref('reason') });
    expect(clerk.refunds()).toHaveLength(1);
    expect(clerk.state()).toBe('resolved');
  });
});
