import { sql } from 'kysely';
import type { Database } from '../../../activities/database/connect.ts';
import { guarded } from '../../../activities/database/guarded.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { hashOf, makeKey, sameHash, splitKey, type ApiKey } from './api-key.ts';
import { scope } from './scopes.ts';

/** A key that is to be made; one that signs when it says so. */
export type WantedKey = Pick<ApiKey, 'name' | 'role' | 'scopes'> & { readonly signed?: boolean };

/** A key in a list. Instants are epoch ms. */
export interface ListedKey extends ApiKey {
  readonly createdAt: number;
  readonly revokedAt: number | undefined;
}

/** The keys of the HTTP API. Every method fails with a ClientError: ServiceUnavailable when the database is away. */
export interface KeyStore {
  /** Makes a key; its text is in the answer and nowhere else. */
  make(key: WantedKey): Promise<ApiKey & { readonly text: string }>;
  /** From now on the key opens nothing. Throws ClientError `UnknownKey`. */
  revoke(id: string): Promise<void>;
  list(): Promise<readonly ListedKey[]>;
  /** The key that this text is, or undefined: unknown, revoked, one that signs, or no key at all. */
  find(text: string): Promise<ApiKey | undefined>;
  /** The key of this id that signs, or undefined: unknown, revoked, or one that is sent. */
  findSigner(id: string): Promise<Signer | undefined>;
}

/** A key that signs requests, with the digest of its secret, by which they are signed. */
export interface Signer {
  readonly key: ApiKey;
  readonly secretHash: string;
}

/** The keys in PostgreSQL, table `api_keys`. */
export function keyStore(database: Database): KeyStore {
  const ask = <T>(what: string, query: () => Promise<T>) =>
    orFail('API keys', () => guarded(`${what} an API key`, query));
  const standing = (id: string, signed: boolean) =>
    ask('check', () =>
      database
        .selectFrom('api_keys')
        .select(['id', 'name', 'role', 'scopes', 'signed', 'secret_hash'])
        .where('id', '=', id)
        .where('signed', '=', signed)
        .where('revoked_at', 'is', null)
        .executeTakeFirst(),
    );
  return {
    async make({ name, role, scopes, signed = false }) {
      const { id, text, secretHash } = makeKey(signed);
      await ask('make', () =>
        database
          .insertInto('api_keys')
          .values({ id, name, role, scopes: [...scopes], signed, secret_hash: secretHash })
          .execute(),
      );
      return { id, name, role, scopes, signed, text };
    },
    async revoke(id) {
      const { numUpdatedRows } = await ask('revoke', () =>
        database
          .updateTable('api_keys')
          .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      if (numUpdatedRows > 0n) return;
      throw new ClientError('UnknownKey', `There is no API key '${id}'.`, {
        advice: '`redress key list` shows those that there are.',
      });
    },
    async list() {
      const rows = await ask('list', () =>
        database
          .selectFrom('api_keys')
          .select(['id', 'name', 'role', 'scopes', 'signed', 'created_at', 'revoked_at'])
          .orderBy('created_at')
          .orderBy('id')
          .execute(),
      );
      return rows.map(({ created_at, revoked_at, ...row }) => ({
        ...keyOf(row),
        createdAt: created_at.getTime(),
        revokedAt: revoked_at?.getTime(),
      }));
    },
    async find(text) {
      const given = splitKey(text);
      if (!given || given.signed) return undefined;
      const row = await standing(given.id, false);
      return row && sameHash(row.secret_hash, hashOf(given.secret)) ? keyOf(row) : undefined;
    },
    async findSigner(id) {
      const row = await standing(id, true);
      return row && { key: keyOf(row), secretHash: row.secret_hash };
    },
  };
}

/** A scope of a later version gives no right here. */
function keyOf({
  id,
  name,
  role,
  scopes,
  signed,
}: Omit<ApiKey, 'scopes'> & { readonly scopes: readonly string[] }): ApiKey {
  const known = scopes.flatMap((each) => {
    const parsed = scope.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  return { id, name, role, scopes: known, signed };
}
