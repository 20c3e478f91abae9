import { type Kysely, sql } from 'kysely';

/** Labels that were made out, so that a carrier's event finds its case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('labels')
    .addColumn('effect_id', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('carrier', 'text', (c) => c.notNull())
    .addColumn('tracking', 'text', (c) => c.notNull().unique())
    .addColumn('file_key', 'text', (c) => c.notNull())
    .addColumn('issued_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('voided_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('labels_case_id').on('labels').column('case_id').execute();
}
