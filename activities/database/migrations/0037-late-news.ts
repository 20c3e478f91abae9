import { type Kysely, sql } from 'kysely';

/** What vendors tell of cases that do not take it any more: somebody sees to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('late_news')
    .addColumn('news_id', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('occurred_at', 'timestamptz', (c) => c.notNull())
    .addColumn('seen_at', 'timestamptz')
    .addColumn('seen_by', 'text')
    .execute();
  await db.schema.createIndex('late_news_case').on('late_news').column('case_id').execute();
  await db.schema
    .createIndex('late_news_open')
    .on('late_news')
    .column('occurred_at')
    .where(sql<boolean>`seen_at is null`)
    .execute();
}
