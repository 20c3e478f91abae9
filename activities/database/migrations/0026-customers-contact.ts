import { type Kysely, sql } from 'kysely';

/** The cases of a customer are found by the address and the telephone number that they gave, however these are written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, field: string, written: string) =>
    sql`create index ${sql.raw(`content_${name}`)} on content (${sql.raw(written)})
      where kind = 'person' and body ? ${sql.lit(field)}`.execute(db);
  await index('email', 'email', "lower(body ->> 'email')");
  await index('phone', 'phone', "regexp_replace(body ->> 'phone', '[^0-9]', '', 'g')");
}
