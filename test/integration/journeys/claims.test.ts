import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk, type Desk } from '../support/desk.ts';
import { jane } from '../support/jane.ts';
import { suite } from '../support/suite.ts';
import { boughtMachine } from './support/goods.ts';
import { follow, type Journey } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself, staff } from './support/people.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const joy = staff('joy-adeyemi');

/** Every step of the guide is tried in vain. */
async function tryAll(trip: Journey, when: string): Promise<void> {
  for (const step of ['power', 'cable', 'reset'])
    await trip.on(when, 'tryStep', { step, outcome: 'not-solved' }, herself);
}

const about = (orderId: string, what: string) => `About your warranty claim for order ${orderId}: ${what}`;
const refunded = async (desk: Desk, orderId: string) =>
  (await desk.orders.find(orderId))?.order.tenders.map(({ refunded: minor }) => minor);

// Monday 17 January 2033 is a holiday.
test('[SUP-WAR-3] [SUP-WAR-4] [SUP-WAR-5] [SUP-WAR-6] [SUP-WAR-7] [SUP-COMP-3] a machine that fails: described, tried by the guide, approved, sent with our label, replaced in time', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId, sku } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 1);
    const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.claimAt(at, {
        orderId,
        lines: [{ lineId: 'L1' }],
        fault: 'hardware-failure',
        address: jane.address,
      }),
    );
    const asked = await trip.settled();
    expect([asked.kind, asked.state, asked.awaiting.map(({ from }) => from)]).toEqual([
      'warranty',
      'acknowledged',
      ['the customer'],
    ]);
    expect(await trip.dueAbout('customer-1')).toBe('Wed 19 Jan 2033 10:00');
    expect(await trip.on('Wed 5 Jan 2033 15:00', 'describe', { text: 'It stays cold.' }, herself)).toBe(
      'acknowledged',
    );
    expect((await trip.settled()).claim).toMatchObject({ coverage: { covered: true, plan: 'standard' } });
    await tryAll(trip, 'Thu 6 Jan 2033 10:00');
    const approving = await trip.settled();
    expect([approving.state, await trip.due('approval')]).toEqual(['investigating', 'Fri 7 Jan 2033 17:00']);
    expect(approving.receipts.map(({ effect }) => effect)).not.toContain('issueLabel');
    await expect(trip.one.send('approve', {})).rejects.toMatchObject({ type: 'EventNotAccepted' });
    await trip.on('Thu 6 Jan 2033 14:00', 'approve', {}, joy);
    const label = (await trip.settled()).receipts.find(({ effect }) => effect === 'issueLabel')?.receipt;
    expect(
      Buffer.from((await desk.files.get(label?.reference ?? '')) ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await trip.dueAbout('sending')).toBe('Thu 20 Jan 2033 14:00');
    await trip.on('Fri 7 Jan 2033 10:00', 'handedOver');
    await trip.on('Mon 10 Jan 2033 09:00', 'arrived');
    expect(await trip.due('replacement')).toBe('Tue 18 Jan 2033 17:00');
    const found = { lineId: 'L1', unit: 0, found: 'as-described' };
    await trip.on('Tue 11 Jan 2033 14:00', 'inspect', { units: [found] });
    const replaced = await trip.settled();
    expect([replaced.state, replaced.goods?.units.map(({ state }) => state)]).toEqual([
      'resolved',
      ['replaced'],
    ]);
    expect(await trip.stopped('replacement')).toBe('met Tue 11 Jan 2033 14:00');
    expect((await desk.stock.find(sku))?.onHand).toBe(0);
    await trip.pass('Wed 19 Jan 2033 17:00');
    expect((await trip.ended()).slice(0, 2)).toEqual(['closed', 'Wed 19 Jan 2033 17:00']);
    expect(await refunded(desk, orderId)).toEqual([0]);
    // The machine that was sent has the rest of the warranty: another claim may be about it.
    expect((await desk.orders.find(orderId))?.taken).toEqual([]);
    const approval = 'Case #: a compensation needs your approval (212.00 USD)';
    expect(trip.post()).toEqual([
      ['Wed 5 Jan 2033 10:00', jane.email, about(orderId, 'what is wrong?')],
      ['Wed 5 Jan 2033 15:00', jane.email, about(orderId, 'please try this first')],
      ['Thu 6 Jan 2033 10:00', 'manager@support.example', approval],
      ['Thu 6 Jan 2033 10:00', 'supervisor@support.example', approval],
      ['Thu 6 Jan 2033 14:00', jane.email, about(orderId, 'how to send it to us')],
      ['Mon 10 Jan 2033 09:00', jane.email, about(orderId, 'your parcel is here')],
      ['Tue 11 Jan 2033 14:00', jane.email, about(orderId, 'what we found')],
      ['Tue 11 Jan 2033 14:00', jane.email, about(orderId, 'your replacement is on its way')],
      ['Wed 19 Jan 2033 17:00', jane.email, about(orderId, 'your case is closed')],
    ]);
  });
});

test('[SUP-WAR-2] [SUP-WAR-5] wear is not covered; what a step of the guide mends needs no parcel: the goods are free again', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 1);
    const lines = [{ lineId: 'L1' }];
    const worn = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.claimAt(at, { orderId, lines, fault: 'wear', text: 'It is scratched.' }),
    );
    const declined = await worn.settled();
    expect([declined.state, declined.goods?.units]).toMatchObject(['resolved', [{ state: 'declined' }]]);
    expect(worn.text('Wed 5 Jan 2033 10:00', about(orderId, 'our decision'))).toMatch(
      /does not cover wear.*we repair it at your cost/,
    );
    expect((await desk.orders.find(orderId))?.taken).toEqual([]);
    const again = await follow(detroit, 'Thu 6 Jan 2033 10:00', (at) =>
      desk.claimAt(at, { orderId, lines, text: 'It stays cold.' }),
    );
    await again.on('Thu 6 Jan 2033 11:00', 'tryStep', { step: 'power', outcome: 'solved' }, herself);
    const { state, receipts } = await again.settled();
    expect([state, receipts.map(({ effect }) => effect)]).toEqual([
      'resolved',
      ['sendMail', 'sendMail', 'releaseUnits'],
    ]);
    expect((await desk.orders.find(orderId))?.taken).toEqual([]);
  });
});

test('[SUP-ESC-2] [SUP-WAR-7] above 500 dollars it escalates at once; out of stock the customer waits, then takes the money, once', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId, sku } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 0, 48_801);
    const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) =>
      desk.claimAt(at, { orderId, lines: [{ lineId: 'L1' }], text: 'It stays cold.' }),
    );
    const escalated = await trip.settled();
    expect([escalated.state, escalated.escalation?.reasons]).toEqual([
      'escalated',
      ['the claim is of high value'],
    ]);
    await trip.on('Wed 5 Jan 2033 10:10', 'acknowledgeEscalation', {}, staff('sam-whitaker'));
    await tryAll(trip, 'Wed 5 Jan 2033 11:00');
    expect(await trip.on('Wed 5 Jan 2033 12:00', 'approve', {}, joy)).not.toBe('escalated');
    await trip.settled();
    await trip.on('Mon 10 Jan 2033 09:00', 'arrived');
    const found = { lineId: 'L1', unit: 0, found: 'as-described' };
    await trip.on('Mon 10 Jan 2033 14:00', 'inspect', { units: [found] });
    const missing = await trip.one.shows('out of stock', ({ goods }) =>
      (goods?.units ?? []).some(({ state }) => state === 'out of stock'),
    );
    expect(missing.awaiting.map(({ from }) => from)).toContain('the customer');
    await trip.one.send('chooseInstead', { instead: 'wait' }, { actor: herself });
    expect((await trip.one.view()).commitments).toMatchObject([{ status: 'open' }]);
    await trip.one.send('chooseInstead', { instead: 'refund' }, { actor: herself });
    await trip.one.shows('paid back', ({ state }) => state === 'resolved');
    expect(await refunded(desk, orderId)).toEqual([50_001]);
    await desk.stock.set(sku, 1);
    await trip.pass('Mon 31 Jan 2033 17:00');
    expect((await trip.ended())[0]).toBe('closed');
    expect([await refunded(desk, orderId), (await desk.stock.find(sku))?.onHand]).toEqual([[50_001], 1]);
  });
});

replaysAll();
