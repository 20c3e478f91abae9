import type { Kysely } from 'kysely';

/** The instants that the first attempt at a letter wrote: a later attempt that counts others writes the same. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('effect_claims').addColumn('instants', 'jsonb').execute();
}
