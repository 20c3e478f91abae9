import { connect } from '../../activities/database/connect.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { stockOf } from '../../activities/fulfilment/stock.ts';
import { goods } from './goods.ts';
import { sampleOrders, taxOn } from './sample-orders.ts';

/**
 * Fills the orders of a database that has none with those of the sample shop, and its stock: a dozen of most things, one
 * of the expensive laptop, none of the headphones.
 *
 * @param asOf epoch ms: the day before which they were placed
 * @returns how many were written; 0 when the database has orders
 */
export async function seedShop(databaseUrl: string, asOf: number): Promise<number> {
  const database = connect(databaseUrl, 1);
  try {
    const known = await database.selectFrom('orders').select('order_id').limit(1).executeTakeFirst();
    if (known) return 0;
    const orders = new PostgresOrders(database);
    const samples = sampleOrders(asOf);
    for (const sample of samples) await orders.put(sample);
    const stock = stockOf(database);
    for (const { sku, category, title, price } of goods) {
      // What is a licence or a promise is sent without end.
      const plenty = category === 'software' || category === 'protection' ? 1_000 : 12;
      const gross = price + taxOn(price);
      await stock.set(sku, scarce[sku] ?? plenty, { title, price: gross, currency: 'USD' });
    }
    return samples.length;
  } finally {
    await database.destroy();
  }
}

/** So that a shortage can be tried. */
const scarce: Readonly<Record<string, number>> = { 'LT-16': 1, 'HP-200': 0 };
