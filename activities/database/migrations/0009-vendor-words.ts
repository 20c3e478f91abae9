import { type Kysely, sql } from 'kysely';

/** What vendors say by webhook: parcels that no case has, and how new the word is that an order is known by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unknown_parcels')
    .addColumn('carrier', 'text', (c) => c.notNull())
    .addColumn('tracking', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('occurred_at', 'timestamptz', (c) => c.notNull())
    .addColumn('told_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('unknown_parcels_pkey', ['carrier', 'tracking', 'type'])
    .execute();
  await db.schema
    .createTable('shop_words')
    .addColumn('order_id', 'text', (c) => c.primaryKey())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute();
}
