import { type Kysely, sql } from 'kysely';

/** Escalations that nobody has taken although nobody is above: everybody in the console is told of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('case_records')
    .addColumn('unheard', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
  await db.schema
    .createIndex('case_records_unheard')
    .on('case_records')
    .columns(['next_due_at', 'case_id'])
    .where(sql<boolean>`closed_at is null and unheard`)
    .execute();
}
