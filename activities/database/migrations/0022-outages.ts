import type { Kysely } from 'kysely';

/** Declared outages as their workflows tell of them, and who was told of which. Instants are epoch ms. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outages')
    .addColumn('outage_id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('shown', 'jsonb', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('outage_notices')
    .addColumn('outage_id', 'text', (c) => c.notNull())
    .addColumn('phase', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    // A digest of the address: one person with several cases is told once.
    .addColumn('recipient', 'text')
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('told_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('outage_notices_pkey', ['outage_id', 'phase', 'case_id'])
    .execute();
  await db.schema
    .createIndex('outage_notices_recipient')
    .on('outage_notices')
    .columns(['outage_id', 'phase', 'recipient'])
    .execute();
}
