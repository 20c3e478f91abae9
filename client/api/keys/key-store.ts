import { sql } from 'kysely';
import type { Database } from '../../../activities/database/connect.ts';
import { guarded } from '../../../activities/database/guarded.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { hashOf, makeKey, sameHash, splitKey, type ApiKey } from './api-key.ts';
import { scope, type Scope } from './scopes.ts';

/** A key in a list. Instants are epoch ms. */
export interface ListedKey extends ApiKey {
  readonly createdAt: number;
  readonly revokedAt: number | undefined;
}

/** The keys of the HTTP API. Every method fails with a ClientError: ServiceUnavailable when the database is away. */
export interface KeyStore {
  /** Makes a key; its text is in the answer and nowhere else. */
  make(key: Pick<ApiKey, 'name' | 'role' | 'scopes'>): Promise<ApiKey & { readonly text: string }>;
  /** From now on the key opens nothing. Throws ClientError `UnknownKey`. */
  revoke(id: string): Promise<void>;
  list(): Promise<readonly ListedKey[]>;
  /** The key that this text is, or undefined: unknown, revoked, or no key at all. */
  find(text: string): Promise<ApiKey | undefined>;
}

/** The keys in PostgreSQL, table `api_keys`. */
export function keyStore(database: Database): KeyStore {
  const ask = <T>(what: string, query: () => Promise<T>) =>
    orFail('API keys', () => guarded(`${what} an API key`, query));
  return {
    async make({ name, role, scopes }) {
      const { id, text, secretHash } = makeKey();
      await ask('make', () =>
        database
          .insertInto('api_keys')
          .values({ id, name, role, scopes: [...scopes], secret_hash: secretHash })
          .execute(),
      );
      return { id, name, role, scopes, text };
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
          .select(['id', 'name', 'role', 'scopes', 'created_at', 'revoked_at'])
          .orderBy('created_at')
          .orderBy('id')
          .execute(),
      );
      return rows.map(({ id, name, role, scopes, created_at, revoked_at }) => ({
        id,
        name,
        role,
        scopes: knownScopes(scopes),
        createdAt: created_at.getTime(),
        revokedAt: revoked_at?.getTime(),
      }));
    },
    async find(text) {
      const given = splitKey(text);
      if (!given) return undefined;
      const row = await ask('check', () =>
        database
          .selectFrom('api_keys')
          .select(['id', 'name', 'role', 'scopes', 'secret_hash'])
          .where('id', '=', given.id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst(),
      );
      if (!row || !sameHash(row.secret_hash, hashOf(given.secret))) return undefined;
      return { id: row.id, name: row.name, role: row.role, scopes: knownScopes(row.scopes) };
    },
  };
}

/** A scope of a later version gives no right here. */
function knownScopes(scopes: readonly string[]): readonly Scope[] {
  return scopes.flatMap((each) => {
    const parsed = scope.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}
