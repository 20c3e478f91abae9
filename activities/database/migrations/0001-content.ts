import { type Kysely, sql } from 'kysely';

/** The content store: words and personal data by reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('content')
    .addColumn('ref', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('event_id', 'text', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('words', 'person', 'file')`))
    .addColumn('body', 'jsonb')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('erased_at', 'timestamptz')
    .addCheckConstraint('content_body_or_erased', sql`(body is null) = (erased_at is not null)`)
    .execute();
  await db.schema.createIndex('content_case_id').on('content').column('case_id').execute();
}
