import { createHash } from 'node:crypto';
import type { Database } from '../../../activities/database/connect.ts';
import { guarded } from '../../../activities/database/guarded.ts';
import { orFail } from '../../map-failure.ts';

/** One request under its Idempotency-Key. */
export interface KeyedRequest {
  readonly apiKeyId: string;
  readonly idempotencyKey: string;
  /** Digest of what was asked. */
  readonly fingerprint: string;
}

/** What stands under the key: nothing yet, the same request without an answer, its answer, or another request. */
export type Begun =
  | { readonly kind: 'new' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'answered'; readonly status: number; readonly answer: unknown }
  | { readonly kind: 'other' };

/**
 * What was asked under which Idempotency-Key. It does not keep two of a kind apart while both run: what they do is
 * idempotent by itself, under an id derived from the key.
 */
export interface RequestStore {
  begin(request: KeyedRequest): Promise<Begun>;
  /** Keeps the answer; the first one stays. */
  answered(request: KeyedRequest, status: number, answer: unknown): Promise<void>;
  /** Forgets a request that was refused and did nothing, so that a corrected one may take its key. */
  forget(request: KeyedRequest): Promise<void>;
}

/** In PostgreSQL, table `api_requests`. Answers hold ids and dates, never words or persons. */
export function requestStore(database: Database): RequestStore {
  const ask = <T>(what: string, query: () => Promise<T>) => orFail('requests', () => guarded(what, query));
  const standing = ({ apiKeyId, idempotencyKey }: KeyedRequest) =>
    ({ api_key_id: apiKeyId, idempotency_key: idempotencyKey }) as const;
  return {
    begin: (request) =>
      ask('keep a request', async () => {
        const { fingerprint } = request;
        const made = await database
          .insertInto('api_requests')
          .values({ ...standing(request), fingerprint })
          .onConflict((oc) => oc.doNothing())
          .executeTakeFirst();
        if (made.numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
        const row = await database
          .selectFrom('api_requests')
          .select(['fingerprint', 'status', 'answer'])
          .where((eb) => eb.and(standing(request)))
          .executeTakeFirst();
        // Forgotten in between: whoever held the key did nothing.
        if (!row) return { kind: 'under-way' };
        if (row.fingerprint !== fingerprint) return { kind: 'other' };
        if (row.status === null) return { kind: 'under-way' };
        return { kind: 'answered', status: row.status, answer: row.answer };
      }),
    answered: async (request, status, answer) => {
      await ask('keep an answer', () =>
        database
          .updateTable('api_requests')
          .set({ status, answer: JSON.stringify(answer) })
          .where((eb) => eb.and(standing(request)))
          .where('status', 'is', null)
          .execute(),
      );
    },
    forget: async (request) => {
      await ask('forget a request', () =>
        database
          .deleteFrom('api_requests')
          .where((eb) => eb.and({ ...standing(request), fingerprint: request.fingerprint }))
          .where('status', 'is', null)
          .execute(),
      );
    },
  };
}

/** Digest of a request: the order of a body's fields makes no difference. */
export function fingerprintOf(method: string, route: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${route}\n${canonical(body)}`)
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${fields.join(',')}}`;
}
