import { expect, test } from '@jest/globals';
import { testStack } from '../../support/stack/env.ts';
import { atDesk, type Desk } from '../support/desk.ts';
import { suite } from '../support/suite.ts';
import { asSold, boughtMachine } from './support/goods.ts';
import { follow, type Journey } from './support/journey.ts';
import { localTime } from './support/local-time.ts';
import { herself } from './support/people.ts';

const { on, replaysAll } = suite(() => testStack().bundle);
const detroit = localTime('America/Detroit');
const unit = { lineId: 'L1', unit: 0 };

/** A defective machine that she wants replaced, inspected on Mon 10 January 2033: none is there. */
async function outOfStock(desk: Desk, orderId: string): Promise<Journey> {
  const lines = [{ lineId: 'L1', reason: 'defective' as const, wish: { as: 'replacement' as const } }];
  const trip = await follow(detroit, 'Wed 5 Jan 2033 10:00', (at) => desk.returnAt(at, { orderId, lines }));
  await trip.settled();
  await trip.on('Fri 7 Jan 2033 10:00', 'arrived');
  await trip.on('Mon 10 Jan 2033 10:00', 'inspect', { units: [{ ...unit, ...asSold, defective: true }] });
  const asked = await trip.one.shows('the question what to do instead', ({ awaiting }) =>
    awaiting.some(({ what }) => what.includes('out of stock')),
  );
  expect(asked.awaiting.map(({ from }) => from)).toContain('the customer');
  return trip;
}

const refunded = async (desk: Desk, orderId: string) =>
  (await desk.orders.find(orderId))?.order.tenders.map(({ refunded: minor }) => minor);

// Monday 17 January 2033 is a holiday, so the fifth business day after the 10th is Tuesday the 18th.
test('[SUP-COMP-2] [CSP-PROM-1] a replacement that is out of stock: the customer waits, it is tried before the promised date, and goes out once', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId, sku } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 0);
    const trip = await outOfStock(desk, orderId);
    await trip.one.send('choose', { units: [unit], as: 'wait' }, { actor: herself });
    const [promise] = (await trip.one.view()).commitments;
    expect([promise?.status, promise && detroit.minute(promise.dueAt)]).toEqual([
      'open',
      'Wed 19 Jan 2033 17:00',
    ]);
    await desk.stock.set(sku, 1);
    await trip.pass('Tue 18 Jan 2033 16:00');
    expect((await desk.stock.find(sku))?.onHand).toBe(1);
    await trip.pass('Tue 18 Jan 2033 17:00');
    const sent = await trip.one.shows(
      'the replacement',
      ({ goods }) => goods?.units[0]?.state === 'replaced',
    );
    expect(sent.commitments).toMatchObject([{ status: 'kept' }]);
    expect((await desk.stock.find(sku))?.onHand).toBe(0);
    await trip.pass('Mon 31 Jan 2033 17:00');
    expect((await trip.ended())[0]).toBe('closed');
    expect([await refunded(desk, orderId), (await desk.stock.find(sku))?.onHand]).toEqual([[0], 0]);
  });
});

test('[SUP-COMP-2] a replacement that is out of stock: the money in place of it, once, also when the article is there again', async () => {
  await atDesk(on, {}, async (desk) => {
    const { orderId, sku } = await boughtMachine(desk, detroit, 'Mon 3 Jan 2033 12:00', 0);
    const trip = await outOfStock(desk, orderId);
    await trip.one.send('choose', { units: [unit], as: 'refund' }, { actor: herself });
    await trip.one.shows('paid back', ({ goods }) => goods?.units[0]?.state === 'refunded');
    expect(await refunded(desk, orderId)).toEqual([21_200]);
    await desk.stock.set(sku, 1);
    await trip.pass('Mon 31 Jan 2033 17:00');
    expect((await trip.ended())[0]).toBe('closed');
    expect([await refunded(desk, orderId), (await desk.stock.find(sku))?.onHand]).toEqual([[21_200], 1]);
  });
});

replaysAll();
