import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
import { brokenPromise, lateClock } from './parts.ts';
import type { ReportQuestion } from './report-question.ts';

/** A date that was not kept. Instants are epoch ms. */
export interface Breach {
  readonly caseId: string;
  readonly kind: string;
  readonly policy: string;
  readonly team?: string;
  /** 'Acknowledgement', 'Answer to the customer'. */
  readonly what: string;
  /** Whether a clock ran out or a promise was broken. */
  readonly how: 'clock' | 'promise';
  readonly dueAt: number;
  /** When it was done after all; left out while it is not. */
  readonly doneAt?: number;
}

/** More than these at once nobody reads; the count says how many there are. */
const most = 1000;

/**
 * Every breach of a clock or a promise in the cases of a period, the newest first, at most 1000 [SUP-QA-5].
 *
 * @param now epoch ms: what has fallen due since a case's last wake counts too
 * @throws ClientError `ServiceUnavailable`
 */
export async function breachReport(
  database: Database,
  question: ReportQuestion,
  now: number,
): Promise<{ readonly count: number; readonly breaches: readonly Breach[] }> {
  const cases = counted(database, question).select(['r.case_id', 'r.kind', 'r.policy', 'r.department']);
  const clocks = cases
    .innerJoin('case_clocks as c', 'c.case_id', 'r.case_id')
    .where(lateClock(now))
    .select([sql<string>`'clock'`.as('how'), 'c.title as what', 'c.due_at', 'c.stopped_at as done_at']);
  const promises = cases
    .innerJoin('case_commitments as p', 'p.case_id', 'r.case_id')
    .where(brokenPromise(now))
    // A promise that was broken is settled when it broke; when it was done after all its clock says.
    .select([
      sql<string>`'promise'`.as('how'),
      'p.title as what',
      'p.due_at',
      sql<null>`null::bigint`.as('done_at'),
    ]);
  const both = database.selectFrom(clocks.unionAll(promises).as('b'));
  const [total, rows] = await orFail('report', () =>
    guarded('list breaches', () =>
      Promise.all([
        both.select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow(),
        both.selectAll().orderBy('b.due_at', 'desc').orderBy('b.case_id').limit(most).execute(),
      ]),
    ),
  );
  const breaches = rows.map((row) => ({
    caseId: row.case_id,
    kind: row.kind,
    policy: row.policy,
    ...(row.department !== null && { team: row.department }),
    what: row.what,
    how: row.how === 'clock' ? ('clock' as const) : ('promise' as const),
    dueAt: Number(row.due_at),
    ...(row.done_at !== null && { doneAt: Number(row.done_at) }),
  }));
  return { count: Number(total.count), breaches };
}
