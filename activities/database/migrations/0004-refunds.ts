import { type Kysely, sql } from 'kysely';

/** The ledger of what was paid back. A row is written once and never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('refunds')
    .addColumn('refund_id', 'text', (c) => c.primaryKey())
    .addColumn('effect_id', 'text', (c) => c.notNull().unique())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.order_id'))
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('booked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex('refunds_case_id').on('refunds').column('case_id').execute();
  await db.schema.createIndex('refunds_order_id').on('refunds').column('order_id').execute();
  await db.schema
    .createTable('refund_parts')
    .addColumn('refund_id', 'text', (c) => c.notNull().references('refunds.refund_id'))
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('tender_id', 'text', (c) => c.notNull())
    .addColumn('minor', 'bigint', (c) => c.notNull().check(sql`minor > 0`))
    .addPrimaryKeyConstraint('refund_parts_pkey', ['refund_id', 'tender_id'])
    .addForeignKeyConstraint('refund_parts_tender', ['order_id', 'tender_id'], 'order_tenders', [
      'order_id',
      'tender_id',
    ])
    .execute();
  await db.schema
    .createTable('refunded_units')
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('unit', 'integer', (c) => c.notNull())
    .addColumn('refund_id', 'text', (c) => c.notNull().references('refunds.refund_id'))
    // The rule itself: a unit is paid back once.
    .addPrimaryKeyConstraint('refunded_units_pkey', ['order_id', 'line_id', 'unit'])
    .execute();
}
