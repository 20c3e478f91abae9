import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
import { afterCursor, type Page, pageOf, type PageQuestion } from './newest-first.ts';
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

/** A clock or promise that was not kept, as `b`. */
function notKept(database: Database, question: ReportQuestion, now: number) {
  const cases = counted(database, question).select(['r.case_id', 'r.kind', 'r.policy', 'r.department']);
  const clocks = cases
    .innerJoin('case_clocks as c', 'c.case_id', 'r.case_id')
    .where(lateClock(now))
    .select([sql<string>`'clock'`.as('how'), 'c.title as what', 'c.due_at as at', 'c.stopped_at as done_at'])
    .select(sql<string>`r.case_id || ' clock ' || c.position`.as('key'));
  const promises = cases
    .innerJoin('case_commitments as p', 'p.case_id', 'r.case_id')
    .where(brokenPromise(now))
    // A promise that was broken is settled when it broke; when it was done after all its clock says.
    .select([sql<string>`'promise'`.as('how'), 'p.title as what', 'p.due_at as at'])
    .select(sql<null>`null::bigint`.as('done_at'))
    .select(sql<string>`r.case_id || ' promise ' || p.id`.as('key'));
  return database.selectFrom(clocks.unionAll(promises).as('b'));
}

/**
 * How many clocks and promises were not kept in the cases of a period [SUP-QA-5].
 *
 * @param now epoch ms: what has fallen due since a case's last wake counts too
 * @throws ClientError `ServiceUnavailable`
 */
export async function countBreaches(
  database: Database,
  question: ReportQuestion,
  now: number,
): Promise<number> {
  const all = notKept(database, question, now).select(sql<string>`count(*)`.as('count'));
  const { count } = await orFail('report', () =>
    guarded('count breaches', () => all.executeTakeFirstOrThrow()),
  );
  return Number(count);
}

/**
 * Every breach of a clock or a promise in the cases of a period, those that fell due last first, a page of them [SUP-QA-5].
 *
 * @param now epoch ms: what has fallen due since a case's last wake counts too
 * @throws ClientError `InvalidInput` for a cursor that is none, `ServiceUnavailable`
 */
export async function listBreaches(
  database: Database,
  question: ReportQuestion,
  now: number,
  { cursor, limit }: PageQuestion,
): Promise<Page<Breach>> {
  const list = notKept(database, question, now)
    .selectAll()
    .where(afterCursor('breaches', cursor, sql.ref('b.at'), sql.ref('b.key')))
    .orderBy('b.at', 'desc')
    .orderBy('b.key', 'desc')
    .limit(limit + 1);
  const found = await orFail('report', () => guarded('list breaches', () => list.execute()));
  const { rows, ...next } = pageOf('breaches', found, limit);
  const breaches = rows.map((row) => ({
    caseId: row.case_id,
    kind: row.kind,
    policy: row.policy,
    ...(row.department !== null && { team: row.department }),
    what: row.what,
    how: row.how === 'clock' ? ('clock' as const) : ('promise' as const),
    dueAt: Number(row.at),
    ...(row.done_at !== null && { doneAt: Number(row.done_at) }),
  }));
  return { rows: breaches, ...next };
}
