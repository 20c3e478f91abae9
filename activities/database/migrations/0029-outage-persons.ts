import { type Kysely, sql } from 'kysely';

/**
 * Whoever is told of an outage is recognised by a digest with a salt of the outage's own, which goes when the outage is over;
 * erasing a person takes theirs at once. Outages that run already go on with the digests that they have. The priority of a
 * case says who is told first. Two indexes go that no question used.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outage_salts')
    .addColumn('outage_id', 'text', (c) => c.primaryKey())
    .addColumn('salt', 'text', (c) => c.notNull().defaultTo(sql`gen_random_uuid()::text`))
    .execute();
  await sql`insert into outage_salts (outage_id, salt) select outage_id, '' from outages where state <> 'over'`.execute(
    db,
  );
  await sql`update outage_notices set recipient = null
    where outage_id not in (select outage_id from outage_salts)`.execute(db);
  await sql`create index outage_notices_case on outage_notices (case_id) where recipient is not null`.execute(
    db,
  );
  await sql`
    create function outage_recipients_erased() returns trigger language plpgsql as $$
    begin
      update outage_notices set recipient = null
        where recipient is not null and case_id in (select case_id from changed where kind = 'person' and body is null);
      return null;
    end $$`.execute(db);
  await sql`create trigger outage_recipients_erased after update on content referencing new table as changed
    for each statement execute function outage_recipients_erased()`.execute(db);
  await db.schema.alterTable('case_records').addColumn('priority', 'text').execute();
  await db.schema.dropIndex('case_commitments_broken').execute();
  await db.schema.dropIndex('survey_answers_policy').execute();
}
