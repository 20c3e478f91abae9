import { type Kysely, sql } from 'kysely';

/** Who is told what becomes of cases, and what is still to be told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('webhook_endpoints')
    .addColumn('endpoint_id', 'text', (c) => c.primaryKey())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('secret', 'text', (c) => c.notNull())
    // Empty: all.
    .addColumn('types', sql`text[]`, (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('stopped_at', 'timestamptz')
    .addColumn('stopped_because', 'text')
    .execute();
  await db.schema
    .createTable('webhook_messages')
    .addColumn('endpoint_id', 'text', (c) =>
      c.notNull().references('webhook_endpoints.endpoint_id').onDelete('cascade'),
    )
    .addColumn('message_id', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'bigint', (c) => c.notNull())
    .addColumn('body', 'jsonb', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .defaultTo('waiting')
        .check(sql`state in ('waiting', 'delivered', 'given-up')`),
    )
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('next_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('lease_until', 'timestamptz')
    .addColumn('last_fault', 'text')
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('settled_at', 'timestamptz')
    // The rule itself: one revision of a case is told once to each.
    .addPrimaryKeyConstraint('webhook_messages_pkey', ['endpoint_id', 'case_id', 'revision'])
    .execute();
  await sql`create index webhook_messages_due on webhook_messages (next_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`
    create index webhook_messages_order on webhook_messages (endpoint_id, case_id, revision)
    where state = 'waiting'`.execute(db);
}
