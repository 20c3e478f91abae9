import { type Kysely, sql } from 'kysely';

/** The orders of a customer are found by their address, whatever its case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('order_customers_email')
    .on('order_customers')
    .expression(sql`lower(email)`)
    .execute();
}
