import { type Kysely, sql } from 'kysely';

/**
 * What reports count of a case: when and how it was resolved, how often it escalated, what it is about. Rows of open cases
 * that stand already get theirs with the next step of the case or from the check of the read model; those of closed ones by
 * `npm run records:rebuild`. Instants are epoch ms.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('case_records')
    .addColumn('product', 'text')
    .addColumn('resolved_at', 'bigint')
    .addColumn('first_contact', 'boolean')
    .addColumn('on_the_spot', 'boolean')
    .addColumn('reopened', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('escalations', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`create index case_clocks_late on case_clocks (case_id) where status in ('missed', 'overdue') and measure is null`.execute(
    db,
  );
  await sql`create index case_commitments_broken on case_commitments (case_id) where status = 'broken'`.execute(
    db,
  );
}
