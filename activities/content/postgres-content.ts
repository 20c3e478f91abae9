import { sql } from 'kysely';
import { reference, referenceTo } from '../../machines/case/words.ts';
import type { Database } from '../database/connect.ts';
import { guarded, uniqueViolation } from '../database/guarded.ts';
import { EffectError } from '../effect-error.ts';
import { errorCode } from '../error-code.ts';
import { checkedBody } from './check-body.ts';
import type { Content, ContentBody, ContentField, ContentKind, ContentStore } from './content-store.ts';

interface Row {
  readonly ref: string;
  readonly case_id: string;
  readonly event_id: string;
  readonly field: string;
  readonly kind: ContentKind;
  readonly body: string;
}

/** The content store in PostgreSQL, table `content`. */
export class PostgresContent implements ContentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async put(ref: string, body: ContentBody, kind: ContentKind): Promise<void> {
    await this.#insert([row(ref, { body, kind })]);
  }

  async putMany(caseId: string, eventId: string, fields: Readonly<Record<string, ContentField>>) {
    const refs = Object.fromEntries(
      Object.keys(fields).map((field) => [field, referenceTo(caseId, eventId, field)]),
    );
    const rows = Object.entries(fields).map(([field, content]) => row(refs[field] ?? '', content));
    if (rows.length > 0) await this.#insert(rows);
    return refs;
  }

  async get(ref: string): Promise<Content> {
    return (await this.getMany([ref])).get(ref);
  }

  async getMany(refs: readonly string[]) {
    if (refs.length === 0) return new Map<string, NonNullable<Content>>();
    const rows = await guarded('read content', () =>
      this.#database
        .selectFrom('content')
        .select(['ref', 'kind', 'body', 'erased_at'])
        .where('ref', 'in', [...refs])
        .execute(),
    );
    return new Map<string, NonNullable<Content>>(
      rows.map(({ ref, kind, body, erased_at }) => [ref, erased_at ? { erased: true } : { body, kind }]),
    );
  }

  async erase(caseId: string): Promise<number> {
    const result = await guarded('erase content', () =>
      this.#database
        .updateTable('content')
        .set({ body: null, erased_at: sql`now()` })
        .where('case_id', '=', caseId)
        .where('erased_at', 'is', null)
        .executeTakeFirst(),
    );
    return Number(result.numUpdatedRows);
  }

  /** All or none, in one statement as long as all are new. */
  async #insert(rows: readonly Row[]): Promise<void> {
    await guarded('store content', async () => {
      try {
        await this.#database
          .insertInto('content')
          .values([...rows])
          .execute();
      } catch (error) {
        if (errorCode(error) !== uniqueViolation) throw error;
        await this.#insertMissing(rows);
      }
    });
  }

  /** A conflict in one field rolls the others back. */
  async #insertMissing(rows: readonly Row[]): Promise<void> {
    await this.#database.transaction().execute(async (trx) => {
      const inserted = await trx
        .insertInto('content')
        .values([...rows])
        .onConflict((oc) => oc.column('ref').doNothing())
        .returning('ref')
        .execute();
      const fresh = new Set(inserted.map((r) => r.ref));
      for (const { ref, kind, body } of rows) {
        if (fresh.has(ref)) continue;
        const standing = await trx
          .selectFrom('content')
          // jsonb compares by value: the order of keys does not matter.
          .select(
            sql<boolean>`erased_at is not null or (body = ${body}::jsonb and kind = ${kind})`.as('same'),
          )
          .where('ref', '=', ref)
          .executeTakeFirstOrThrow();
        if (!standing.same) throw conflict(ref);
      }
    });
  }
}

function row(ref: string, { body, kind }: ContentField): Row {
  const [, case_id, event_id, field] = reference.test(ref) ? ref.split('/') : [];
  if (!case_id || !event_id || !field) {
    const text = `'${ref}' is no reference to content: expected words/<case>/<event>/<field>.`;
    throw new EffectError('ContentInvalid', text, { retryable: false });
  }
  return { ref, case_id, event_id, field, kind, body: checkedBody(ref, body) };
}

function conflict(ref: string): EffectError {
  const text = `Other content already stands under ${ref}. Send the changed event under a new event id.`;
  return new EffectError('ContentConflict', text, { retryable: false });
}
