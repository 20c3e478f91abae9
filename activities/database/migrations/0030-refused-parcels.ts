import type { Kysely } from 'kysely';

/** A parcel whose case does not await it: it is looked for at the dock too, with its case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('unknown_parcels').addColumn('case_id', 'text').execute();
}
