import { type Kysely, sql } from 'kysely';

/** A case is due when its first promise breaks, too, or broke: lists have what is overdue before what happens next by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update case_records set next_due_at = least(next_due_at, breach_at)
    where closed_at is null and breach_at is not null`.execute(db);
}
