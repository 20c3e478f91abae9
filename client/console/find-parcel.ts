import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { scannedNumbers } from './scanned-numbers.ts';
import type { FoundCase } from './parcel-bodies.ts';

/** An order with more cases than this is looked up in the queue. */
const most = 20;

/**
 * The cases about goods that a scanned or typed number means: its label, its id, or its order; open ones first.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function findParcel(database: Database, scan: string): Promise<readonly FoundCase[]> {
  const numbers = scannedNumbers(scan);
  const asked = <T>(query: () => Promise<T>) => orFail('parcel', () => guarded('find a parcel', query));
  // Asked for apart: with both in one condition PostgreSQL reads every case.
  const labelled = await asked(() =>
    database.selectFrom('labels').select('case_id').where('tracking', 'in', numbers).execute(),
  );
  const ids = [...numbers, ...labelled.map(({ case_id }) => case_id)];
  const rows = await asked(() =>
    database
      .selectFrom('case_records as r')
      .leftJoin('labels as l', (join) =>
        join.onRef('l.case_id', '=', 'r.case_id').on('l.tracking', 'in', numbers),
      )
      .select(['r.case_id', 'r.kind', 'r.state', 'r.order_id', 'l.tracking', 'l.voided_at', 'r.closed_at'])
      .where('r.kind', '!=', 'complaint')
      .where((eb) => eb.or([eb('r.case_id', 'in', ids), eb('r.order_id', 'in', numbers)]))
      .orderBy((eb) => eb('r.closed_at', 'is not', null))
      .orderBy('r.received_at', 'desc')
      .limit(most)
      .execute(),
  );
  const found = rows.map((row): FoundCase => {
    const { case_id: caseId, kind, state, tracking, voided_at: voidedAt } = row;
    return {
      caseId,
      kind,
      state,
      ...(row.order_id !== null && { orderId: row.order_id }),
      ...(tracking !== null && { tracking }),
      voided: voidedAt !== null,
    };
  });
  // A parcel's own number means one case, whatever else is called so.
  const byLabel = found.filter(({ tracking }) => tracking !== undefined);
  return byLabel.length > 0 ? byLabel : found;
}
