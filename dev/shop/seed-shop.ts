import { connect } from '../../activities/database/connect.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { sampleOrders } from './sample-orders.ts';

/**
 * Fills the orders of a database that has none with those of the sample shop.
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
    return samples.length;
  } finally {
    await database.destroy();
  }
}
