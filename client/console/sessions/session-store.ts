import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../activities/database/connect.ts';
import { guarded } from '../../../activities/database/guarded.ts';
import { orFail } from '../../map-failure.ts';
import { account as accountSchema, type Account } from '../account.ts';

/** Somebody who is signed in. */
export interface StaffSession {
  readonly account: Account;
  /** What a request that changes something must repeat. */
  readonly csrf: string;
  /** Epoch ms: from then on it is over whatever they do. */
  readonly expiresAt: number;
}

/** How long a session lasts, minutes. */
export interface SessionTimes {
  /** Without any request. */
  readonly idle: number;
  /** In all. */
  readonly whole: number;
}

/** The sessions of the console. Every method fails with a ClientError: ServiceUnavailable when the database is away. */
export interface SessionStore {
  /** The new session's secret, for the cookie; the database keeps a digest. */
  begin(account: Account): Promise<string>;
  /** The session that this secret is, or undefined: unknown, ended, idle for too long or too old. Counts as activity. */
  find(secret: string): Promise<StaffSession | undefined>;
  end(secret: string): Promise<void>;
}

const newSecret = () => randomBytes(32).toString('base64url');
// 256 random bits: nobody guesses them, so a fast digest is enough to keep them.
const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');
/** Activity is written down once in so many seconds: an open page asks often. */
const noticeSeconds = 30;

/** The sessions in PostgreSQL, table `staff_sessions`: signing out ends one at once, on every process. */
export function sessionStore(database: Database, { idle, whole }: SessionTimes): SessionStore {
  const ask = <T>(query: () => Promise<T>) => orFail('sessions', () => guarded('read a session', query));
  return {
    async begin(account) {
      const secret = newSecret();
      await ask(async () => {
        await sql`delete from staff_sessions
          where expires_at < now() or seen_at < now() - ${idle} * interval '1 minute'`.execute(database);
        await database
          .insertInto('staff_sessions')
          .values({
            token_hash: digest(secret),
            account: JSON.stringify(account),
            csrf: newSecret(),
            expires_at: new Date(Date.now() + whole * 60_000),
          })
          .execute();
      });
      return secret;
    },
    async find(secret) {
      const hash = digest(secret);
      const row = await ask(() =>
        database
          .selectFrom('staff_sessions')
          .select(['account', 'csrf', 'expires_at'])
          .select(sql<boolean>`seen_at < now() - ${noticeSeconds} * interval '1 second'`.as('stale'))
          .where('token_hash', '=', hash)
          .where('expires_at', '>', sql<Date>`now()`)
          .where('seen_at', '>', sql<Date>`now() - ${idle} * interval '1 minute'`)
          .executeTakeFirst(),
      );
      const known = accountSchema.safeParse(row?.account);
      if (!row || !known.success) return undefined;
      if (row.stale) {
        await ask(() =>
          database
            .updateTable('staff_sessions')
            .set({ seen_at: sql<Date>`now()` })
            .where('token_hash', '=', hash)
            .execute(),
        );
      }
      return { account: known.data, csrf: row.csrf, expiresAt: row.expires_at.getTime() };
    },
    async end(secret) {
      await ask(() =>
        database.deleteFrom('staff_sessions').where('token_hash', '=', digest(secret)).execute(),
      );
    },
  };
}
