import { type Kysely, sql } from 'kysely';

/**
 * What reviewers think of somebody's work on a case, mark by mark. Coaching notes are contents of their own kind, so that erasing
 * a case erases them too and no search finds them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_reviews')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('policy', 'text', (c) => c.notNull())
    .addColumn('agent_id', 'text', (c) => c.notNull())
    .addColumn('agent_name', 'text', (c) => c.notNull())
    .addColumn('reviewer_id', 'text', (c) => c.notNull())
    .addColumn('reviewer_name', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('reviewed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable('case_review_marks')
    .addColumn('review_id', 'text', (c) => c.notNull().references('case_reviews.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    // Null where the question does not apply.
    .addColumn('met', 'boolean')
    .addPrimaryKeyConstraint('case_review_marks_pkey', ['review_id', 'question'])
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(`case_reviews_${name}`).on('case_reviews').columns(columns).execute();
  await index('case', ['case_id', 'agent_id', 'reviewed_at']);
  await index('agent', ['agent_id', 'reviewed_at']);
  await index('policy', ['policy', 'reviewed_at']);
  await privateWords(db);
}

/** Words that only some of us may see are found by no search: the functions of 0013 once more, with one kind left out. */
async function privateWords(db: Kysely<unknown>): Promise<void> {
  await sql`alter table content drop constraint content_kind_check`.execute(db);
  await sql`alter table content add constraint content_kind_check
    check (kind in ('words', 'person', 'file', 'private'))`.execute(db);
  await sql`
    create or replace function case_words(id text) returns tsvector language sql stable as $$
      select to_tsvector('simple', coalesce((
          select left(string_agg(content_text(body), ' '), 200000) from content
          where case_id = id and body is not null and kind not in ('file', 'private')), ''))
        || coalesce((
          select array_to_tsvector(array_remove(array[lower(case_id), lower(order_id)], null)) from case_records
          where case_id = id), '')
    $$`.execute(db);
  await sql`
    create or replace function content_added() returns trigger language plpgsql as $$
    begin
      insert into case_search (case_id, words)
        select case_id, to_tsvector('simple', left(string_agg(content_text(body), ' '), 200000)) from added
        where body is not null and kind not in ('file', 'private') group by case_id order by case_id
        on conflict (case_id) do update set words = case_search.words || excluded.words;
      return null;
    exception when program_limit_exceeded then return null;
    end $$`.execute(db);
}
