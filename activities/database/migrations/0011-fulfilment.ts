import { type Kysely, sql } from 'kysely';

/** What lies in stock, and what was sent in place of goods. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stock')
    .addColumn('sku', 'text', (c) => c.primaryKey())
    // The rule itself: the last piece goes out once.
    .addColumn('on_hand', 'integer', (c) => c.notNull().check(sql`on_hand >= 0`))
    .execute();
  await db.schema
    .createTable('replacements')
    .addColumn('replacement_id', 'text', (c) => c.primaryKey())
    .addColumn('effect_id', 'text', (c) => c.notNull().unique())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.order_id'))
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('items', 'jsonb', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'sent', 'cancelled')`))
    .addColumn('shipment', 'text')
    .addColumn('booked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema.createIndex('replacements_case_id').on('replacements').column('case_id').execute();
  await db.schema
    .createTable('replaced_units')
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('unit', 'integer', (c) => c.notNull())
    .addColumn('replacement_id', 'text', (c) =>
      c.notNull().references('replacements.replacement_id').onDelete('cascade'),
    )
    // The rule itself: a unit is replaced once.
    .addPrimaryKeyConstraint('replaced_units_pkey', ['order_id', 'line_id', 'unit'])
    .execute();
}
