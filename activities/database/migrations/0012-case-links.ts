import { type Kysely, sql } from 'kysely';

/** From which case another one was opened. Written before that one begins, so that no crash in between loses it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_links')
    .addColumn('opened', 'text', (c) => c.primaryKey())
    .addColumn('opened_from', 'text', (c) => c.notNull())
    .addColumn('same_customer', 'boolean', (c) => c.notNull())
    .addColumn('linked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('begun_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('case_links_opened_from').on('case_links').column('opened_from').execute();
}
