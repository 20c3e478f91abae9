import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** A parcel of which a carrier told us and that no case has or awaits: somebody at the dock must know. */
export interface UnknownParcel {
  readonly carrier: string;
  readonly tracking: string;
  /** What the carrier said, as `parcel.delivered`. */
  readonly type: string;
  /** Epoch ms. */
  readonly occurredAt: number;
  /** The case that has its label and does not take it any more. */
  readonly caseId?: string;
}

export interface UnknownParcels {
  /** Once for each parcel and type; again changes nothing. */
  record(parcel: UnknownParcel): Promise<void>;
  /** The newest first. */
  list(most: number): Promise<readonly UnknownParcel[]>;
}

/** Table `unknown_parcels`. */
export function unknownParcels(database: Database): UnknownParcels {
  return {
    record: async ({ carrier, tracking, type, occurredAt, caseId = null }) => {
      await guarded('record a parcel', () =>
        database
          .insertInto('unknown_parcels')
          .values({ carrier, tracking, type, occurred_at: new Date(occurredAt), case_id: caseId })
          .onConflict((oc) => oc.doNothing())
          .execute(),
      );
    },
    list: async (most) => {
      const rows = await guarded('list parcels', () =>
        database
          .selectFrom('unknown_parcels')
          .selectAll()
          .orderBy('occurred_at', 'desc')
          .limit(most)
          .execute(),
      );
      return rows.map(({ carrier, tracking, type, occurred_at: at, case_id: caseId }) => {
        const ofCase = caseId !== null && { caseId };
        return { carrier, tracking, type, occurredAt: at.getTime(), ...ofCase };
      });
    },
  };
}
