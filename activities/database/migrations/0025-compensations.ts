import { type Kysely, sql } from 'kysely';

/** Money that no unit stands for is paid once for its purpose within a case, and store credit may have no order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('refunds').addColumn('purpose', 'text').execute();
  // Null counts as different each time: what is for units has none.
  await sql`alter table refunds add constraint refunds_purpose unique (case_id, purpose)`.execute(db);
  await sql`
    alter table store_credits
      alter column refund_id drop not null,
      alter column order_id drop not null,
      add column purpose text,
      add constraint store_credits_purpose unique (case_id, purpose),
      add constraint store_credits_known check (refund_id is not null or purpose is not null)`.execute(db);
}
