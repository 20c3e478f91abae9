import { type Kysely, sql } from 'kysely';

/** Which cases an order ever had, and what a guest comes in by: one-time links and short sessions, as digests only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('order_cases')
    .addColumn('order_id', 'text', (c) => c.notNull().references('orders.order_id').onDelete('cascade'))
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('since', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('order_cases_pkey', ['order_id', 'case_id'])
    .execute();
  await sql`
    insert into order_cases (order_id, case_id, since)
    select order_id, case_id, min(reserved_at) from reserved_units group by order_id, case_id`.execute(db);
  await db.schema
    .createTable('guest_links')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('used_at', 'timestamptz')
    .execute();
  await db.schema
    .createIndex('guest_links_order_id')
    .on('guest_links')
    .columns(['order_id', 'created_at'])
    .execute();
  await db.schema
    .createTable('guest_sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .execute();
}
