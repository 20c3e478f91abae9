import { type Kysely, sql } from 'kysely';

/** Store credit given in place of money, and what an article costs that goods are exchanged for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('store_credits')
    .addColumn('code', 'text', (c) => c.primaryKey())
    // The entry in the ledger that it belongs to: what it is worth is taken from the tenders there.
    .addColumn('refund_id', 'text', (c) => c.notNull().unique().references('refunds.refund_id'))
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('minor', 'bigint', (c) => c.notNull().check(sql`minor > 0`))
    .addColumn('given_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .alterTable('stock')
    .addColumn('title', 'text')
    .addColumn('price', 'bigint', (c) => c.check(sql`price >= 0`))
    .addColumn('currency', 'text', (c) => c.check(sql`currency ~ '^[A-Z]{3}$'`))
    .execute();
}
