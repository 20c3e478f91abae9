import { type Kysely, sql } from 'kysely';

/** What the shop sold, to whom and how it was paid, and which case holds which unit. Amounts in minor units. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('orders')
    .addColumn('order_id', 'text', (c) => c.primaryKey())
    .addColumn('currency', 'text', (c) => c.notNull().check(sql`currency ~ '^[A-Z]{3}$'`))
    .addColumn('placed_at', 'bigint', (c) => c.notNull())
    .addColumn('delivered_at', 'bigint')
    .addColumn('discount', 'bigint', (c) => c.notNull().check(sql`discount >= 0`))
    .addColumn('shipping', 'bigint', (c) => c.notNull().check(sql`shipping >= 0`))
    .addColumn('taken_in_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
  // A table of its own, so that a customer is erased by deleting a row and the accounts stay.
  await db.schema
    .createTable('order_customers')
    .addColumn('order_id', 'text', (c) => c.primaryKey().references('orders.order_id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('order_lines')
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.order_id').onDelete('cascade'))
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('sku', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('quantity', 'integer', (c) => c.notNull().check(sql`quantity > 0`))
    .addColumn('unit_price', 'bigint', (c) => c.notNull().check(sql`unit_price >= 0`))
    .addColumn('discount', 'bigint', (c) => c.notNull().check(sql`discount >= 0`))
    .addColumn('tax', 'bigint', (c) => c.notNull().check(sql`tax >= 0`))
    .addColumn('final_sale', 'boolean', (c) => c.notNull())
    .addPrimaryKeyConstraint('order_lines_pkey', ['order_id', 'line_id'])
    .execute();
  await db.schema
    .createTable('order_serials')
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('unit', 'integer', (c) => c.notNull())
    .addColumn('serial', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('order_serials_pkey', ['order_id', 'line_id', 'unit'])
    .addForeignKeyConstraint(
      'order_serials_line',
      ['order_id', 'line_id'],
      'order_lines',
      ['order_id', 'line_id'],
      (c) => c.onDelete('cascade'),
    )
    .execute();
  // Not unique: a unit that came back is sold again, and two makers may count alike.
  await db.schema.createIndex('order_serials_serial').on('order_serials').column('serial').execute();
  await db.schema
    .createTable('order_tenders')
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.order_id').onDelete('cascade'))
    .addColumn('tender_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('charged', 'bigint', (c) => c.notNull().check(sql`charged >= 0`))
    .addColumn('refunded_elsewhere', 'bigint', (c) => c.notNull().check(sql`refunded_elsewhere >= 0`))
    .addColumn('refunded_here', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('order_tenders_pkey', ['order_id', 'tender_id'])
    .addCheckConstraint(
      'order_tenders_never_more_than_paid',
      sql`refunded_here between 0 and charged and refunded_elsewhere <= charged`,
    )
    .execute();
  await db.schema
    .createTable('reserved_units')
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('line_id', 'text', (c) => c.notNull())
    .addColumn('unit', 'integer', (c) => c.notNull().check(sql`unit >= 0`))
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('reserved_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    // The rule itself: one case for each unit, whoever asks at the same moment.
    .addPrimaryKeyConstraint('reserved_units_pkey', ['order_id', 'line_id', 'unit'])
    .addForeignKeyConstraint('reserved_units_line', ['order_id', 'line_id'], 'order_lines', [
      'order_id',
      'line_id',
    ])
    .execute();
  await db.schema.createIndex('reserved_units_case_id').on('reserved_units').column('case_id').execute();
}
