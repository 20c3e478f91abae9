import { sql, type Transaction } from 'kysely';
import type { CaseRecord } from '../../machines/case/record.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { Tables } from '../database/tables.ts';
import { recordRow } from './record-row.ts';
import { writeParts } from './write-parts.ts';

/** A case that lists see otherwise than before. */
export interface RecordChange {
  readonly record: CaseRecord;
  /** The row that gave way; undefined for a new case. */
  readonly before: { readonly state: string; readonly revision: number } | undefined;
}

/** What else is to be written when a case changed: in the same transaction, so that it is told if and only if it is seen. */
export type Announce = (transaction: Transaction<Tables>, change: RecordChange) => Promise<void>;

export interface WriteOptions {
  readonly announce?: Announce | undefined;
  /** For mending: replace what stands there if its revision is not above this one, not only what is older. */
  readonly over?: number;
  /** When the workflow was ended from outside, epoch ms. */
  readonly endedAt?: number;
}

/**
 * Writes the row of a case and all that belongs to it, and tells listeners of `case_changed`. What is older than the row
 * changes nothing. What is as old takes its place: a workflow task that was tried again has other instants, and only the
 * last try is in the history.
 *
 * @returns false when the row stayed as it was
 * @throws EffectError `DatabaseUnavailable`, `DatabaseRefused`
 */
export function writeRecord(
  database: Database,
  record: CaseRecord,
  options: WriteOptions = {},
): Promise<boolean> {
  const { announce, over, endedAt } = options;
  const { case_id, ...columns } = recordRow(record, endedAt);
  const upTo = Math.max(record.revision, over ?? 0);
  return guarded('keep the record of a case', () =>
    database.transaction().execute(async (trx) => {
      const written = await trx
        .with('before', (db) =>
          db.selectFrom('case_records').select(['state', 'revision']).where('case_id', '=', case_id),
        )
        .insertInto('case_records')
        .values({ case_id, ...columns })
        .onConflict((oc) =>
          oc
            .column('case_id')
            .doUpdateSet({ ...columns, checked_at: sql`now()` })
            .where('case_records.revision', '<=', upTo),
        )
        .returning((eb) => [
          eb.selectFrom('before').select('before.state').as('state'),
          eb.selectFrom('before').select('before.revision').as('revision'),
        ])
        .executeTakeFirst();
      if (!written) return false;
      const { state, revision } = written;
      await writeParts(trx, record, state === null);
      await announce?.(trx, {
        record,
        before: state === null || revision === null ? undefined : { state, revision },
      });
      return true;
    }),
  );
}
