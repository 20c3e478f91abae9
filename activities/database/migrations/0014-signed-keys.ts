import { type Kysely, sql } from 'kysely';

/** Keys that are never sent: they sign requests. Those that there are stay what they were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('api_keys')
    .addColumn('signed', 'boolean', (c) => c.notNull().defaultTo(sql`false`))
    .execute();
}
