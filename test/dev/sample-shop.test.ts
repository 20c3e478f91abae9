import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from '../../activities/database/connect.ts';
import { migrate } from '../../activities/database/migrate.ts';
import { stockOf } from '../../activities/fulfilment/stock.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { shopOrder } from '../../activities/orders/shop-order.ts';
import { sampleOrders } from '../../dev/shop/sample-orders.ts';
import { seedShop } from '../../dev/shop/seed-shop.ts';
import { paidForUnits } from '../../machines/money/paid.ts';
import { startPostgres, type TestDatabase } from '../activities/support/postgres.ts';

const asOf = Date.UTC(2026, 10, 22, 12);
const day = 86_400_000;
const orders = sampleOrders(asOf);

describe('the orders of the sample shop', () => {
  test('are forty, the same for the same day, and each one is an order', () => {
    expect(orders).toHaveLength(40);
    expect(sampleOrders(asOf + 3_600_000)).toEqual(orders);
    for (const sample of orders) expect(shopOrder.parse(sample)).toEqual(sample);
    const serials = orders.flatMap(({ order }) => order.lines.flatMap((line) => line.serials));
    expect(new Set(serials).size).toBe(serials.length);
  });

  test('were paid to the last cent', () => {
    for (const { order } of orders) {
      const goods = paidForUnits(order).reduce((sum, unit) => sum + unit.goods + unit.tax, 0);
      const charged = order.tenders.reduce((sum, tender) => sum + tender.charged, 0);
      expect(charged).toBe(goods + order.shipping);
    }
  });

  test('have what returns and claims are about: inside and outside of every window, on the way, final sale, two tenders', () => {
    const count = (has: (order: (typeof orders)[number]['order']) => boolean) =>
      orders.filter(({ order }) => has(order)).length;
    const age = (placedAt: number) => (asOf - placedAt) / day;
    expect(count(({ placedAt }) => age(placedAt) <= 30)).toBeGreaterThan(8);
    expect(count(({ placedAt }) => age(placedAt) > 365)).toBeGreaterThan(1);
    expect(Math.max(...orders.map(({ order }) => age(order.placedAt)))).toBeLessThan(430);
    expect(count(({ deliveredAt }) => deliveredAt === undefined)).toBeGreaterThan(0);
    expect(count(({ lines }) => lines.some((line) => line.finalSale))).toBeGreaterThan(2);
    expect(count(({ lines }) => lines.some((line) => line.quantity > 1))).toBeGreaterThan(8);
    expect(count(({ lines }) => lines.some((line) => line.category === 'electronics'))).toBeGreaterThan(15);
    expect(count(({ lines }) => lines.some((line) => line.category === 'protection'))).toBeGreaterThan(2);
    expect(count(({ tenders }) => tenders.length === 2)).toBeGreaterThan(5);
    expect(count(({ discount }) => discount > 0)).toBeGreaterThan(4);
  });
});

describe('the first start', () => {
  let postgres: TestDatabase;
  beforeAll(async () => {
    postgres = await startPostgres();
    await migrate(postgres.url);
  }, 60_000);
  afterAll(() => postgres.stop());

  test('fills the shop once; orders of somebody’s own are left alone', async () => {
    expect(await seedShop(postgres.url, asOf)).toBe(40);
    expect(await seedShop(postgres.url, asOf + 90 * day)).toBe(0);
    const database = connect(postgres.url, 1);
    const [first] = orders;
    const found = await new PostgresOrders(database).find('S-1001');
    expect(found).toEqual({ ...first, taken: [] });
    const stock = new Map((await stockOf(database).list()).map(({ sku, onHand }) => [sku, onHand]));
    expect(stock.size).toBe(19);
    expect([stock.get('KT-17'), stock.get('LT-16'), stock.get('HP-200')]).toEqual([12, 1, 0]);
    await database.destroy();
  });
});
