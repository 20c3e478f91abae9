import { type Kysely, sql } from 'kysely';

/** What was sent in place of goods: another article is a line of its own, the same one has its own serial number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table order_lines
      add column replacement_id text references replacements (replacement_id) on delete cascade`.execute(db);
  await sql`alter table replaced_units add column exchanged boolean not null default false`.execute(db);
  await sql`alter table order_serials add column sent_serial text`.execute(db);
  await db.schema.createIndex('order_serials_sent').on('order_serials').column('sent_serial').execute();
}
