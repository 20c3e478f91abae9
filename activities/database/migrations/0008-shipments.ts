import { type Kysely, sql } from 'kysely';

/** Shipments begun at a carrier's service, so that a retry looks at the one there is and buys no second label. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shipments')
    .addColumn('effect_id', 'text', (c) => c.primaryKey())
    .addColumn('vendor_shipment', 'text', (c) => c.notNull().unique())
    .addColumn('tracking', 'text', (c) => c.unique())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
}
