import { type Kysely, sql } from 'kysely';

/** What customers answered after a resolution, once for each; their words are contents like all others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('survey_answers')
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('resolution', 'integer', (c) => c.notNull())
    .addColumn('policy', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('score', 'smallint', (c) => c.notNull().check(sql`score between 1 and 5`))
    .addColumn('words', 'text')
    .addColumn('answered_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('survey_answers_pkey', ['case_id', 'resolution'])
    .execute();
  await db.schema
    .createIndex('survey_answers_policy')
    .on('survey_answers')
    .columns(['policy', 'answered_at'])
    .execute();
}
