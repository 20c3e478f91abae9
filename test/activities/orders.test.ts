import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { UnitTaken } from '../../activities/orders/unit-taken.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';
import { sampleOrder } from './support/shop-order.ts';

let postgres: TestDatabase;
let database: Database;
let orders: PostgresOrders;
beforeAll(async () => {
  postgres = await startPostgres();
  await migrate(postgres.url);
  database = connect(postgres.url, 20);
  orders = new PostgresOrders(database);
}, 60_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});
const stored = async () => {
  const given = sampleOrder();
  await orders.put(given);
  return given;
};

describe('orders', () => {
  test('an order comes back as it was given, its customer beside it', async () => {
    const given = sampleOrder();
    expect(await orders.put(given)).toBe('new');
    expect(await orders.find(given.order.orderId)).toEqual({ ...given, taken: [] });
    expect(await orders.find('S-none')).toBeUndefined();
  });

  test('a unit is found by its serial number, in the newest order first', async () => {
    const given = await stored();
    const again = sampleOrder({ placedAt: given.order.placedAt + 1 });
    const [first] = given.order.lines;
    if (!first) throw new Error('no line');
    const resold = { ...first, quantity: 1, serials: first.serials.slice(1) };
    await orders.put({ ...again, order: { ...again.order, lines: [resold] } });
    const found = await orders.findBySerial(`${given.order.orderId}-b`);
    expect(found.map(({ order, lineId, unit }) => [order.orderId, lineId, unit])).toEqual([
      [again.order.orderId, '1', 0],
      [given.order.orderId, '1', 1],
    ]);
    expect(await orders.findBySerial('nothing')).toEqual([]);
  });

  test('the same order again changes nothing; its delivery, its customer and the shop’s refunds are taken over', async () => {
    const given = await stored();
    expect(await orders.put(given)).toBe('same');
    await orders.reserve('c1', given.order.orderId, [{ lineId: '1', unit: 0 }]);
    const [gift, card] = given.order.tenders;
    if (!gift || !card) throw new Error('no tenders');
    const later = {
      order: {
        ...given.order,
        deliveredAt: Date.UTC(2026, 9, 8),
        tenders: [gift, { ...card, refunded: 500 }],
      },
      customer: { ...given.customer, email: 'ana.diaz@example.com' },
    };
    expect(await orders.put(later)).toBe('changed');
    expect(await orders.find(given.order.orderId)).toMatchObject(later);
  });

  test('what was sold may be corrected until a case relies on it', async () => {
    const given = await stored();
    const [headphones] = given.order.lines;
    if (!headphones) throw new Error('no line');
    const corrected = { ...given, order: { ...given.order, lines: [headphones] } };
    expect(await orders.put(corrected)).toBe('changed');
    expect(await orders.find(given.order.orderId)).toEqual({ ...corrected, taken: [] });
    await orders.reserve('c1', given.order.orderId, [{ lineId: '1', unit: 0 }]);
    await expect(orders.put(given)).rejects.toMatchObject({ type: 'OrderConflict', retryable: false });
    expect((await orders.find(given.order.orderId))?.order).toEqual(corrected.order);
  });

  test('an erased customer stays erased when the shop sends the order again', async () => {
    const given = await stored();
    await database.deleteFrom('order_customers').where('order_id', '=', given.order.orderId).execute();
    expect(await orders.put(given)).toBe('same');
    expect((await orders.find(given.order.orderId))?.customer).toBeUndefined();
  });

  test('an order that is not right is refused with the path of each fault and without the customer', async () => {
    const given = sampleOrder({ discount: 99_999_999 });
    const wrong = orders.put({ ...given, customer: { name: 'Ana', email: 'secret' } });
    await expect(wrong).rejects.toMatchObject({ type: 'OrderInvalid', retryable: false });
    await expect(wrong).rejects.toThrow(/customer\.email/);
    await expect(wrong).rejects.not.toThrow(/secret/);
  });
});

describe('units', () => {
  const one = { lineId: '1', unit: 0 };
  const two = { lineId: '1', unit: 1 };
  const cable = { lineId: '2', unit: 0 };

  test('are held by one case, which may ask again; another is told which units, and nothing of the case', async () => {
    const { order } = await stored();
    const held = { caseId: 'c-first', orderId: order.orderId, units: [two, one] };
    expect(await orders.reserve('c-first', order.orderId, [two, one])).toEqual(held);
    expect(await orders.reserve('c-first', order.orderId, [two, one])).toEqual(held);
    const refused = orders.reserve('c-second', order.orderId, [cable, two]);
    await expect(refused).rejects.toMatchObject({ type: 'UnitTaken', units: [two], retryable: false });
    await expect(refused).rejects.not.toThrow(/c-first/);
    // All or none: the cable was free and stays so.
    expect((await orders.find(order.orderId))?.taken).toEqual([
      { ...one, caseId: 'c-first' },
      { ...two, caseId: 'c-first' },
    ]);
  });

  test('are held at once by a case that never held any of the order; else nothing changes', async () => {
    const { order } = await stored();
    const first = (caseId: string, units: (typeof one)[]) =>
      orders.reserveFirst(caseId, order.orderId, units);
    expect(await first('c-first', [one, two])).toBe(true);
    expect(await first('c-first', [cable])).toBe(false);
    for (const units of [
      [cable, two],
      [{ lineId: '9', unit: 0 }, cable],
      [cable, cable],
    ])
      expect(await first('c-other', units)).toBe(false);
    expect((await orders.find(order.orderId))?.taken.map(({ caseId }) => caseId)).toEqual([
      'c-first',
      'c-first',
    ]);
    expect(await first('c-other', [cable])).toBe(true);
  });

  test('are free again when their case lets go, all of them or some', async () => {
    const { order } = await stored();
    await orders.reserve('c-a', order.orderId, [one, two, cable]);
    expect(await orders.release('c-a', { orderId: order.orderId, units: [two] })).toBe(1);
    await orders.reserve('c-b', order.orderId, [two]);
    expect(await orders.release('c-a')).toBe(2);
    expect(await orders.release('c-a')).toBe(0);
    expect((await orders.find(order.orderId))?.taken).toEqual([{ ...two, caseId: 'c-b' }]);
  });

  test('that were never sold are refused', async () => {
    const { order } = await stored();
    for (const units of [[{ lineId: '1', unit: 2 }], [{ lineId: '9', unit: 0 }], [one, one]]) {
      await expect(orders.reserve('c', order.orderId, units)).rejects.toMatchObject({ type: 'UnknownUnit' });
    }
    await expect(orders.reserve('c', 'S-none', [one])).rejects.toMatchObject({ type: 'UnknownOrder' });
  });

  test('two hundred cases at once: exactly one gets them', async () => {
    const { order } = await stored();
    const asked = [one, two, cable];
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        // Each in another order, so that a lock taken out of turn would show.
        orders.reserve(
          `c-${n}`,
          order.orderId,
          asked.map((_unit, i) => asked[(i + n) % 3] ?? one),
        ),
      ),
    );
    const winners = answers.filter((answer) => answer.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(reasons.every((reason) => reason instanceof UnitTaken)).toBe(true);
    const taken = (await orders.find(order.orderId))?.taken ?? [];
    expect(taken).toHaveLength(3);
    expect(new Set(taken.map(({ caseId }) => caseId)).size).toBe(1);
  });

  test('two hundred cases at once for parts of them: no unit has two', async () => {
    const { order } = await stored();
    const parts = [[one, two], [two, cable], [cable, one], [one]];
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => orders.reserve(`c-${n}`, order.orderId, parts[n % 4] ?? [])),
    );
    const held = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.units : []));
    const taken = (await orders.find(order.orderId))?.taken ?? [];
    expect(held.length).toBeGreaterThan(0);
    expect(taken).toHaveLength(held.length);
    expect(new Set(held.map((unit) => JSON.stringify(unit))).size).toBe(held.length);
  });

  test('without a database the error says so, and is retryable', async () => {
    const gone = connect('postgres://u:p@127.0.0.1:1/x', 1);
    const away = new PostgresOrders(gone);
    const failure = { type: 'DatabaseUnavailable', retryable: true };
    await expect(away.reserve('c', 'S', [one])).rejects.toMatchObject(failure);
    await expect(away.find('S')).rejects.toMatchObject(failure);
    await expect(away.put(sampleOrder())).rejects.toMatchObject(failure);
    await gone.destroy();
  });
});
