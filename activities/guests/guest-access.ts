import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** How a guest sees the cases of one order: a one-time link to the order's address, then a short session. */
export interface GuestAccess {
  /**
   * A new one-time link's secret for an order, or undefined when the order has had as many as it may in an hour. The secret is
   * in the answer and nowhere else.
   */
  link(orderId: string): Promise<string | undefined>;
  /** Exchanges a link's secret for a session, once; undefined for one that is unknown, used or too old. */
  redeem(secret: string): Promise<GuestSession | undefined>;
  /** The order that a session shows, as long as it lasts. */
  orderOf(session: string): Promise<string | undefined>;
  /** Ids of the cases that the order ever had, the newest first. */
  casesOf(orderId: string): Promise<readonly string[]>;
}

export interface GuestSession {
  /** Secret of the session; the database keeps a digest. */
  readonly session: string;
  readonly orderId: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** How long a link can be used, minutes. */
export const linkMinutes = 30;
const sessionMinutes = 60;
/** Links of one order in an hour: enough for who mistypes, too few to fill a mailbox. */
const linksAnHour = 3;

/** 256 random bits, so a fast digest is enough to keep them. */
const newSecret = () => randomBytes(32).toString('base64url');
const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Guest access in PostgreSQL; every method throws EffectError `DatabaseUnavailable`. */
export function guestAccess(database: Database): GuestAccess {
  return {
    link: (orderId) =>
      guarded('make a guest link', () =>
        database.transaction().execute(async (trx) => {
          await sql`select from orders where order_id = ${orderId} for update`.execute(trx);
          await sql`delete from guest_links where expires_at < now() - interval '1 day'`.execute(trx);
          await sql`delete from guest_sessions where expires_at < now()`.execute(trx);
          const { rows } = await sql<{ made: string }>`
            select count(*) as made from guest_links
            where order_id = ${orderId} and created_at > now() - interval '1 hour'`.execute(trx);
          if (Number(rows[0]?.made ?? 0) >= linksAnHour) return undefined;
          const secret = newSecret();
          await sql`
            insert into guest_links (token_hash, order_id, expires_at)
            values (${digest(secret)}, ${orderId}, now() + ${linkMinutes} * interval '1 minute')`.execute(
            trx,
          );
          return secret;
        }),
      ),
    redeem: (secret) =>
      guarded('redeem a guest link', () =>
        database.transaction().execute(async (trx) => {
          const { rows } = await sql<{ order_id: string }>`
            update guest_links set used_at = now()
            where token_hash = ${digest(secret)} and used_at is null and expires_at > now()
            returning order_id`.execute(trx);
          const orderId = rows[0]?.order_id;
          if (orderId === undefined) return undefined;
          const session = newSecret();
          const made = await sql<{ expires_at: Date }>`
            insert into guest_sessions (token_hash, order_id, expires_at)
            values (${digest(session)}, ${orderId}, now() + ${sessionMinutes} * interval '1 minute')
            returning expires_at`.execute(trx);
          return { session, orderId, expiresAt: made.rows[0]?.expires_at.getTime() ?? 0 };
        }),
      ),
    orderOf: async (session) => {
      const row = await guarded('look a guest session up', () =>
        database
          .selectFrom('guest_sessions')
          .select('order_id')
          .where('token_hash', '=', digest(session))
          .where('expires_at', '>', sql<Date>`now()`)
          .executeTakeFirst(),
      );
      return row?.order_id;
    },
    casesOf: async (orderId) => {
      const rows = await guarded('list the cases of an order', () =>
        database
          .selectFrom('order_cases')
          .select('case_id')
          .where('order_id', '=', orderId)
          .orderBy('since', 'desc')
          .orderBy('case_id')
          .execute(),
      );
      return rows.map(({ case_id }) => case_id);
    },
  };
}
