import type { Kysely } from 'kysely';

/** Where an order was delivered: personal data, erased with the row of the customer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('order_customers').addColumn('address', 'text').execute();
}
