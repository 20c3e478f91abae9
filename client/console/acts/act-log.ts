import { sql } from 'kysely';
import type { Database } from '../../../activities/database/connect.ts';
import { guarded } from '../../../activities/database/guarded.ts';
import { orFail } from '../../map-failure.ts';
import type { Account } from '../account.ts';

/** What somebody did to a case, or tried to do. */
export interface Act {
  readonly account: Account;
  readonly caseId: string | undefined;
  /** Type of the event, 'open' for an opening. */
  readonly type: string;
  readonly eventId: string;
  /** Type and words of the refusal; left out when it was done. */
  readonly refused?: { readonly type: string; readonly reason: string } | undefined;
}

/** The newest that was done to a case. */
export interface LastAct {
  readonly accountId: string;
  readonly name: string;
  readonly type: string;
  /** How long ago, ms. */
  readonly ago: number;
}

/** Who did what in the console; refused attempts stand here only. Fails with ClientError ServiceUnavailable. */
export interface ActLog {
  add(act: Act): Promise<void>;
  last(caseId: string): Promise<LastAct | undefined>;
}

/** The log in PostgreSQL, table `staff_acts`. */
export function actLog(database: Database): ActLog {
  return {
    async add({ account, caseId, type, eventId, refused }) {
      const row = {
        account_id: account.id,
        account_name: account.name,
        position: account.position,
        case_id: caseId ?? null,
        type: type.slice(0, 100),
        event_id: eventId.slice(0, 100),
        refused: refused?.type ?? null,
        reason: refused?.reason.slice(0, 2000) ?? null,
      };
      await orFail('acts', () =>
        guarded('write down an act', () => database.insertInto('staff_acts').values(row).execute()),
      );
    },
    async last(caseId) {
      const row = await orFail('acts', () =>
        guarded('read the last act', () =>
          database
            .selectFrom('staff_acts')
            .select(['account_id', 'account_name', 'type'])
            .select(sql<string>`extract(epoch from now() - at) * 1000`.as('ago'))
            .where('case_id', '=', caseId)
            .where('refused', 'is', null)
            .orderBy('id', 'desc')
            .limit(1)
            .executeTakeFirst(),
        ),
      );
      return (
        row && { accountId: row.account_id, name: row.account_name, type: row.type, ago: Number(row.ago) }
      );
    },
  };
}
