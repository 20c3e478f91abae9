import type { Kysely } from 'kysely';

/**
 * What was sent in place of a unit has the unit's own place in the order: a later case may replace it again. That a case does so
 * once is kept by its own books, that two do not by who holds the unit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('replaced_units').dropConstraint('replaced_units_pkey').execute();
  await db.schema
    .alterTable('replaced_units')
    .addPrimaryKeyConstraint('replaced_units_pkey', ['order_id', 'line_id', 'unit', 'replacement_id'])
    .execute();
}
