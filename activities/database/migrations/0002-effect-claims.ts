import { type Kysely, sql } from 'kysely';

/** Claims of effects: taken before the act, settled with the receipt after it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('effect_claims')
    .addColumn('effect_id', 'text', (c) => c.primaryKey())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('claimed', 'released', 'settled')`))
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('lease_until', 'timestamptz', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('first_claimed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
    .addColumn('maybe_twice', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('receipt', 'jsonb')
    .addCheckConstraint('effect_claims_settled_has_receipt', sql`(state = 'settled') = (receipt is not null)`)
    .execute();
  await db.schema.createIndex('effect_claims_case_id').on('effect_claims').column('case_id').execute();
}
