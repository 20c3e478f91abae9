import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import { askedLabels, type AskedLabels } from './asked-labels.ts';

/** A label that was made out. */
export interface IssuedLabel {
  readonly carrier: string;
  readonly tracking: string;
  readonly caseId: string;
  /** Under which the carrier was asked for it first. */
  readonly effectId: string;
  /** In the file port. */
  readonly fileKey: string;
}

export interface RegisteredLabel extends IssuedLabel {
  readonly voided: boolean;
}

/** Which label belongs to which case: how a carrier's event finds its case. */
export interface LabelRegister {
  readonly asked: AskedLabels;
  /** Once for each effect id; again changes nothing. */
  add(label: IssuedLabel): Promise<void>;
  /** By the number on the parcel; undefined for a parcel with no case. */
  find(tracking: string): Promise<RegisteredLabel | undefined>;
  ofCase(caseId: string): Promise<readonly RegisteredLabel[]>;
  void(tracking: string): Promise<void>;
}

/** The register in PostgreSQL, table `labels`. */
export function labelRegister(database: Database): LabelRegister {
  const read = async (column: 'tracking' | 'case_id', value: string): Promise<RegisteredLabel[]> => {
    const rows = await guarded('read labels', () =>
      database.selectFrom('labels').selectAll().where(column, '=', value).orderBy('issued_at').execute(),
    );
    return rows.map((row) => ({
      carrier: row.carrier,
      tracking: row.tracking,
      caseId: row.case_id,
      effectId: row.effect_id,
      fileKey: row.file_key,
      voided: row.voided_at !== null,
    }));
  };
  return {
    asked: askedLabels(database),
    add: async ({ carrier, tracking, caseId, effectId, fileKey }) => {
      const row = { carrier, tracking, case_id: caseId, effect_id: effectId, file_key: fileKey };
      await guarded('register a label', () =>
        database
          .insertInto('labels')
          .values(row)
          .onConflict((oc) => oc.column('effect_id').doNothing())
          .execute(),
      );
    },
    find: async (tracking) => (await read('tracking', tracking))[0],
    ofCase: (caseId) => read('case_id', caseId),
    void: async (tracking) => {
      await guarded('void a label', () =>
        database
          .updateTable('labels')
          .set({ voided_at: sql`coalesce(voided_at, now())` })
          .where('tracking', '=', tracking)
          .execute(),
      );
    },
  };
}
