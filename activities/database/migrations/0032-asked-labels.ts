import { type Kysely, sql } from 'kysely';

/**
 * Labels that a carrier was asked for, before it answers: one that is asked for anew under another effect, because the first was
 * given up, is looked up here and not bought twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('asked_labels')
    .addColumn('asked_as', 'text', (c) => c.primaryKey())
    .addColumn('effect_id', 'text', (c) => c.notNull().unique())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('parcel', 'text', (c) => c.notNull())
    .addColumn('customer', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('taken_back_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('asked_labels_case_id').on('asked_labels').column('case_id').execute();
}
