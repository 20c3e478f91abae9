import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { EffectCall, Receipt } from '../../machines/case/receipt.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** What came of asking for a claim. */
export type ClaimAnswer =
  | ({ readonly kind: 'claimed'; readonly attempts: number; readonly maybeTwice: boolean } & First)
  | ({ readonly kind: 'settled'; readonly receipt: Receipt } & First)
  | { readonly kind: 'in-flight'; readonly leaseLeft: number }
  | { readonly kind: 'other-params' };

/** The instants that the first attempt at a letter wrote; null for what is no letter. */
interface First {
  readonly instants: readonly number[] | null;
}

/** What an attempt claims. */
export interface Claim {
  readonly call: EffectCall;
  readonly fingerprint: string;
  /** Of a letter. */
  readonly instants: readonly number[] | undefined;
  /** A random id, new for each attempt. */
  readonly owner: string;
}

/** The claims in PostgreSQL. Leases are measured by the database's clock alone, so workers need not agree on the time. */
export class ClaimsTable {
  readonly #database: Database;
  readonly #lease: number;

  /** @param lease ms that an attempt may go without renewing before it counts as dead */
  constructor(database: Database, lease: number) {
    this.#database = database;
    this.#lease = lease;
  }

  /** Takes a new, released or abandoned claim in one statement; of two at once, one gets it. */
  async take({ call, fingerprint, instants, owner }: Claim): Promise<ClaimAnswer> {
    return guarded('claim an effect', async () => {
      const taken = await sql<{ attempts: number; maybe_twice: boolean } & First>`
        insert into effect_claims as c (effect_id, case_id, name, state, lease_until, owner, fingerprint, instants)
        values (${call.effectId}, ${call.caseId}, ${call.name}, 'claimed', ${this.#until()}, ${owner}, ${fingerprint},
          ${instants === undefined ? null : JSON.stringify(instants)}::jsonb)
        on conflict (effect_id) do update set
          state = 'claimed', owner = excluded.owner, lease_until = excluded.lease_until, attempts = c.attempts + 1,
          maybe_twice = c.maybe_twice or c.state = 'claimed'
        where c.fingerprint = excluded.fingerprint
          and (c.state = 'released' or (c.state = 'claimed' and c.lease_until <= clock_timestamp()))
        returning attempts, maybe_twice, instants`.execute(this.#database);
      const row = taken.rows[0];
      if (row) {
        const { attempts, maybe_twice: maybeTwice, instants: first } = row;
        return { kind: 'claimed', attempts, maybeTwice, instants: first };
      }
      const standing = await this.#database
        .selectFrom('effect_claims')
        .select(['state', 'receipt', 'fingerprint', 'instants'])
        .select(sql<number>`extract(epoch from lease_until - clock_timestamp())::float8 * 1000`.as('left'))
        .where('effect_id', '=', call.effectId)
        .executeTakeFirstOrThrow();
      if (standing.fingerprint !== fingerprint) return { kind: 'other-params' };
      const { receipt, instants: first } = standing;
      if (receipt) return { kind: 'settled', receipt, instants: first };
      return { kind: 'in-flight', leaseLeft: Math.max(0, Math.ceil(standing.left)) };
    });
  }

  /** Keeps a claim alive while its act is under way. */
  async renew(effectId: string, owner: string): Promise<void> {
    await this.#database
      .updateTable('effect_claims')
      .set({ lease_until: this.#until() })
      .where('effect_id', '=', effectId)
      .where('owner', '=', owner)
      .where('state', '=', 'claimed')
      .execute();
  }

  /** Gives a claim back after a failure that was seen; `uncertain` when the act may have happened all the same. */
  async release(effectId: string, owner: string, uncertain: boolean): Promise<void> {
    await guarded('release an effect', () =>
      this.#database
        .updateTable('effect_claims')
        .set({ state: 'released', maybe_twice: sql`maybe_twice or ${uncertain}` })
        .where('effect_id', '=', effectId)
        .where('owner', '=', owner)
        .where('state', '=', 'claimed')
        .execute(),
    );
  }

  /**
   * Records the receipt. The first receipt stays: if another attempt took the claim over and settled before, its
   * receipt is returned instead, and says that it may have been done twice.
   *
   * @param once the receiver does it once, whoever asks: there is nothing to doubt
   */
  async settle(receipt: Receipt, once: boolean): Promise<Receipt> {
    return guarded('record a receipt', async () => {
      const settled = await this.#database
        .updateTable('effect_claims')
        .set({ state: 'settled', receipt: JSON.stringify(receipt) })
        .where('effect_id', '=', receipt.effectId)
        .where('state', '<>', 'settled')
        .executeTakeFirst();
      if (settled.numUpdatedRows > 0n) return receipt;
      const { receipt: first } = await this.#database
        .selectFrom('effect_claims')
        .select('receipt')
        .where('effect_id', '=', receipt.effectId)
        .executeTakeFirstOrThrow();
      // What was recorded before may be this very receipt, when the answer of the database was lost.
      const own = isDeepStrictEqual(first, JSON.parse(JSON.stringify(receipt)));
      return { ...(first ?? receipt), ...(!own && !once && { maybeTwice: true }) };
    });
  }

  #until() {
    return sql<Date>`clock_timestamp() + make_interval(secs => ${this.#lease / 1000}::float8)`;
  }
}
