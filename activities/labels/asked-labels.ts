import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** For what a carrier is asked for a label. */
export interface LabelAsked {
  readonly effectId: string;
  readonly caseId: string;
  /** What the label is for, whoever sends or gets the parcel: a case has one of each. */
  readonly parcel: string;
  /** Reference to the person whose address is on it. */
  readonly customer: string;
}

/** How the carrier is asked. */
export interface AskedAs {
  /** The effect id under which it was asked first, and knows the label if it sold one. */
  readonly as: string;
  /** Those under which it was asked for the same parcel and an address that is corrected by now: they are to be taken back. */
  readonly instead: readonly string[];
}

/** Which labels a carrier was asked for and may have sold, whatever was heard of it. */
export interface AskedLabels {
  /**
   * Writes down that a label is asked for, before it is. One of the case for the same parcel that was asked for by another
   * effect, which was given up before it came to an end, is taken up again.
   */
  ask(label: LabelAsked): Promise<AskedAs>;
  /** Those of the case whose label nobody has: the carrier may have sold it. */
  unheard(caseId: string): Promise<readonly string[]>;
  takenBack(as: string): Promise<void>;
}

/** Table `asked_labels`. */
export function askedLabels(database: Database): AskedLabels {
  /** Not taken back, and not refused for good: a refusal has sold nothing, and is asked for anew. */
  const standing = (caseId: string) =>
    database
      .selectFrom('asked_labels as asked')
      .leftJoin('effect_claims as claim', 'claim.effect_id', 'asked.effect_id')
      .select(['asked.asked_as as as', 'asked.effect_id', 'asked.parcel', 'asked.customer'])
      .where('asked.case_id', '=', caseId)
      .where('asked.taken_back_at', 'is', null)
      .where(sql<boolean>`coalesce(claim.receipt->>'status', '') not in ('needs-person', 'skipped')`)
      .orderBy('asked.asked_at');
  return {
    ask: ({ effectId, caseId, parcel, customer }) =>
      guarded('write down a label', async () => {
        const all = (await standing(caseId).execute()).filter((each) => each.parcel === parcel);
        const same =
          all.find((each) => each.effect_id === effectId) ?? all.find((each) => each.customer === customer);
        const instead = all.filter((each) => each !== same).map((each) => each.as);
        if (same) {
          await database
            .updateTable('asked_labels')
            .set({ effect_id: effectId })
            .where('asked_as', '=', same.as)
            .execute();
          return { as: same.as, instead };
        }
        await database
          .insertInto('asked_labels')
          .values({ asked_as: effectId, effect_id: effectId, case_id: caseId, parcel, customer })
          .onConflict((oc) => oc.doNothing())
          .execute();
        return { as: effectId, instead };
      }),
    unheard: (caseId) =>
      guarded('look for labels that were asked for', async () => {
        const rows = await standing(caseId)
          .leftJoin('labels as label', 'label.effect_id', 'asked.asked_as')
          .where('label.effect_id', 'is', null)
          .execute();
        return rows.map((row) => row.as);
      }),
    takenBack: async (as) => {
      await guarded('record that a label is taken back', () =>
        database
          .updateTable('asked_labels')
          .set({ taken_back_at: sql`now()` })
          .where('asked_as', '=', as)
          .execute(),
      );
    },
  };
}
