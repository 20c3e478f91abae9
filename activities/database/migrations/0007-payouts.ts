import { type Kysely, sql } from 'kysely';

/** Parts of refunds that a payment service carries out, and what became of each; the ledger's own parts have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('payouts')
    .addColumn('refund_id', 'text', (c) => c.notNull())
    .addColumn('tender_id', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('minor', 'bigint', (c) => c.notNull().check(sql`minor > 0`))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('open', 'pending', 'paid', 'refused', 'failed')`),
    )
    .addColumn('vendor_refund', 'text', (c) => c.unique())
    .addColumn('reason', 'text')
    .addColumn('booked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('payouts_pkey', ['refund_id', 'tender_id'])
    .addForeignKeyConstraint('payouts_tender', ['order_id', 'tender_id'], 'order_tenders', [
      'order_id',
      'tender_id',
    ])
    .execute();
  await db.schema.createIndex('payouts_tender_id').on('payouts').column('tender_id').execute();
}
