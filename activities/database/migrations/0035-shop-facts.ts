import { type Kysely, sql } from 'kysely';

/** What the shop itself settled of an order, and what it told of its payments and refunds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Without a refund of ours: the shop itself paid the unit back, or took it out of the order.
  await sql`alter table refunded_units alter column refund_id drop not null`.execute(db);
  await sql`
    alter table refunds
      add column otherwise boolean not null default false,
      add column told boolean not null default false`.execute(db);
  await sql`
    alter table order_tenders
      add column refunded_both bigint not null default 0 check (refunded_both between 0 and refunded_elsewhere)`.execute(
    db,
  );
  await db.schema.alterTable('shop_words').addColumn('shop_order', 'text').execute();
  await db.schema.createIndex('shop_words_shop_order').on('shop_words').column('shop_order').execute();
  await db.schema
    .createTable('shop_facts')
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('payment', 'refund')`))
    .addColumn('fact_id', 'text', (c) => c.notNull())
    .addColumn('shop_order', 'text', (c) => c.notNull())
    .addColumn('fact', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('shop_facts_pkey', ['kind', 'fact_id'])
    .execute();
  await db.schema.createIndex('shop_facts_shop_order').on('shop_facts').column('shop_order').execute();
}
