import { type Kysely, sql } from 'kysely';

/**
 * The read model: one row for each case with what belongs to it, written by the case after each wake, and the words by
 * which a case is found. Instants are epoch ms.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_records')
    .addColumn('case_id', 'text', (c) => c.primaryKey())
    .addColumn('workflow_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('policy', 'text', (c) => c.notNull())
    .addColumn('policy_version', 'text', (c) => c.notNull())
    .addColumn('machine_version', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('topic', 'text')
    .addColumn('owner', 'text')
    .addColumn('department', 'text')
    .addColumn('customer', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text')
    .addColumn('escalation_level', 'integer', (c) => c.notNull())
    .addColumn('waits_for_customer', 'boolean', (c) => c.notNull())
    .addColumn('approvals', 'integer', (c) => c.notNull())
    .addColumn('safety', 'boolean', (c) => c.notNull())
    .addColumn('warnings', 'integer', (c) => c.notNull())
    // So late that what nobody waits for comes last in one order with all others.
    .addColumn('next_due_at', 'bigint', (c) => c.notNull())
    .addColumn('breach_at', 'bigint')
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('shown', 'jsonb', (c) => c.notNull())
    .addColumn('checked_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .execute();
  await db.schema
    .createTable('case_clocks')
    .addColumn('case_id', 'text', (c) => c.notNull().references('case_records.case_id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('stopped_at', 'bigint')
    .addColumn('measure', 'text')
    .addPrimaryKeyConstraint('case_clocks_pkey', ['case_id', 'position'])
    .execute();
  await db.schema
    .createTable('case_commitments')
    .addColumn('case_id', 'text', (c) => c.notNull().references('case_records.case_id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('promised_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('renewals', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('case_commitments_pkey', ['case_id', 'id'])
    .execute();
  await db.schema
    .createTable('case_interactions')
    .addColumn('case_id', 'text', (c) => c.notNull().references('case_records.case_id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('direction', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('words', 'jsonb', (c) => c.notNull())
    .addColumn('letter', 'text')
    .addPrimaryKeyConstraint('case_interactions_pkey', ['case_id', 'position'])
    .execute();
  await db.schema
    .createTable('case_receipts')
    .addColumn('case_id', 'text', (c) => c.notNull().references('case_records.case_id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('effect', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('written_at', 'bigint', (c) => c.notNull())
    .addColumn('effect_id', 'text')
    .addColumn('receipt', 'jsonb')
    .addPrimaryKeyConstraint('case_receipts_pkey', ['case_id', 'key'])
    .execute();
  await indexes(db);
  await words(db);
}

async function indexes(db: Kysely<unknown>): Promise<void> {
  const open = sql<boolean>`closed_at is null`;
  const due = ['next_due_at', 'case_id'];
  const index = (name: string) => db.schema.createIndex(`case_records_${name}`).on('case_records');
  await index('due').columns(due).execute();
  await index('open').columns(due).where(open).execute();
  for (const column of ['state', 'owner', 'department'])
    await index(column)
      .columns([column, ...due])
      .execute();
  await index('policy')
    .columns(['policy', 'kind', ...due])
    .where(open)
    .execute();
  await index('escalated')
    .columns(due)
    .where(sql<boolean>`${open} and escalation_level > 0`)
    .execute();
  await index('waiting')
    .columns(due)
    .where(sql<boolean>`${open} and waits_for_customer`)
    .execute();
  await index('approvals')
    .columns(due)
    .where(sql<boolean>`${open} and approvals > 0`)
    .execute();
  await index('safety')
    .columns(due)
    .where(sql<boolean>`${open} and safety`)
    .execute();
  await index('breach')
    .columns(['breach_at', ...due])
    .where(open)
    .execute();
  await index('received').columns(['received_at', 'case_id']).execute();
  await index('changed').columns(['changed_at', 'case_id']).execute();
  await index('order').columns(['order_id']).execute();
  await index('customer').columns(['customer']).execute();
  await index('checked').columns(['checked_at']).where(open).execute();
  await db.schema
    .createIndex('case_clocks_name')
    .on('case_clocks')
    .columns(['name', 'status', 'case_id'])
    .execute();
}

/**
 * What a case is found by: the words and persons of the content store, current whoever writes or erases them, and the
 * numbers of the case and its order. Adding merges under the lock of the row, so that two writers lose nothing; erasing
 * reckons anew from what is left. What is longer than a search vector can be is found by its beginning.
 */
async function words(db: Kysely<unknown>): Promise<void> {
  await sql`create table case_search (case_id text primary key, words tsvector not null)`.execute(db);
  await sql`create index case_search_words on case_search using gin (words) with (gin_pending_list_limit = 256)`.execute(
    db,
  );
  await sql`
    create function content_text(body jsonb) returns text language sql immutable as $$
      select left(coalesce(
        case jsonb_typeof(body)
          when 'object' then (select string_agg(value, ' ') from jsonb_each_text(body))
          else body #>> '{}'
        end, ''), 20000)
    $$`.execute(db);
  await sql`
    create function case_words(id text) returns tsvector language sql stable as $$
      select to_tsvector('simple', coalesce((
          select left(string_agg(content_text(body), ' '), 200000) from content
          where case_id = id and body is not null and kind <> 'file'), ''))
        || coalesce((
          select array_to_tsvector(array_remove(array[lower(case_id), lower(order_id)], null)) from case_records
          where case_id = id), '')
    $$`.execute(db);
  await sql`
    create function content_added() returns trigger language plpgsql as $$
    begin
      insert into case_search (case_id, words)
        select case_id, to_tsvector('simple', left(string_agg(content_text(body), ' '), 200000)) from added
        where body is not null and kind <> 'file' group by case_id order by case_id
        on conflict (case_id) do update set words = case_search.words || excluded.words;
      return null;
    exception when program_limit_exceeded then return null;
    end $$`.execute(db);
  await sql`
    create function content_changed() returns trigger language plpgsql as $$
    begin
      perform from case_search where case_id in (select case_id from changed) order by case_id for update;
      update case_search set words = case_words(case_id) where case_id in (select case_id from changed);
      return null;
    end $$`.execute(db);
  await sql`create trigger content_added after insert on content referencing new table as added
    for each statement execute function content_added()`.execute(db);
  await sql`create trigger content_changed after update on content referencing old table as changed
    for each statement execute function content_changed()`.execute(db);
  await sql`create trigger content_deleted after delete on content referencing old table as changed
    for each statement execute function content_changed()`.execute(db);
  await sql`insert into case_search (case_id, words)
    select case_id, case_words(case_id) from (select distinct case_id from content) as known`.execute(db);
}
