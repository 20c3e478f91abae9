import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Database } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { startPostgres, type TestDatabase } from './support/postgres.ts';
import { sampleOrder } from './support/shop-order.ts';

let postgres: TestDatabase;
let database: Database;
let orders: PostgresOrders;
beforeAll(async () => {
  postgres = await startPostgres();
  await migrate(postgres.url);
  database = connect(postgres.url, 2);
  orders = new PostgresOrders(database);
}, 60_000);
afterAll(async () => {
  await database.destroy();
  await postgres.stop();
});

test('where it was delivered stays known when the shop sends it again without, and goes with the customer', async () => {
  const given = sampleOrder();
  const { orderId } = given.order;
  const address = '12 Elm Street\nAnn Arbor, MI 48104';
  await orders.put({ ...given, customer: { ...given.customer, address } });
  expect(await orders.put(given)).toBe('same');
  expect((await orders.find(orderId))?.customer).toEqual({ ...given.customer, address });
  const moved = { ...given.customer, address: '9 Oak Street\nDetroit, MI 48201' };
  expect(await orders.put({ ...given, customer: moved })).toBe('changed');
  expect((await orders.find(orderId))?.customer).toEqual(moved);
  await database.deleteFrom('order_customers').where('order_id', '=', orderId).execute();
  expect(JSON.stringify(await orders.find(orderId))).not.toMatch(/Oak/);
});

test('an address with an empty line or a control character is refused at the door', async () => {
  const given = sampleOrder();
  const put = (address: string) => orders.put({ ...given, customer: { ...given.customer, address } });
  await expect(put('12 Elm Street\n\nUSA')).rejects.toThrow(/customer\.address/);
  await expect(put('12 Elm\u0007')).rejects.toThrow(/customer\.address/);
});
