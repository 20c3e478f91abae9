import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
import { afterCursor, type Page, pageOf, type PageQuestion } from './newest-first.ts';
import type { ReportQuestion } from './report-question.ts';

/** What a customer answered after a resolution. */
export interface Feedback {
  readonly caseId: string;
  readonly policy: string;
  /** 1 (very bad) to 5 (very good). */
  readonly score: number;
  /** In the customer's words; left out where there are none, or they were erased. */
  readonly words?: string;
  /** Epoch ms. */
  readonly answeredAt: number;
}

const answersTo = (database: Database, question: ReportQuestion) =>
  counted(database, question).innerJoin('survey_answers as a', 'a.case_id', 'r.case_id');

/**
 * How often each mark was given on the cases of a period: of 1, of 2, ... of 5 [SUP-QA-1].
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function countMarks(database: Database, question: ReportQuestion): Promise<readonly number[]> {
  const counts = answersTo(database, question)
    .select(['a.score', sql<string>`count(*)`.as('count')])
    .groupBy('a.score');
  const marks = await orFail('report', () => guarded('count marks', () => counts.execute()));
  return [1, 2, 3, 4, 5].map((mark) => Number(marks.find(({ score }) => score === mark)?.count ?? 0));
}

/** Epoch ms. */
const answeredAt = sql<string>`floor(extract(epoch from a.answered_at) * 1000)::bigint`;
const key = sql<string>`a.case_id || ' ' || a.resolution`;

/**
 * Feedback on the cases of a period, good and bad alike, the newest first, a page of it [HAW-FEED-1] [SUP-QA-1].
 *
 * @throws ClientError `InvalidInput` for a cursor that is none, `ServiceUnavailable`
 */
export async function listFeedback(
  database: Database,
  question: ReportQuestion,
  { cursor, limit }: PageQuestion,
): Promise<Page<Feedback>> {
  const list = answersTo(database, question)
    .leftJoin('content as w', 'w.ref', 'a.words')
    .where(afterCursor('feedback', cursor, answeredAt, key))
    .select(['a.case_id', 'a.policy', 'a.score', answeredAt.as('at'), key.as('key')])
    .select(sql<string | null>`w.body #>> '{}'`.as('said'))
    .orderBy('at', 'desc')
    .orderBy('key', 'desc')
    .limit(limit + 1);
  const found = await orFail('report', () => guarded('read feedback', () => list.execute()));
  const { rows, ...next } = pageOf('feedback', found, limit);
  const feedback = rows.map(({ case_id, policy, score, at, said }) => ({
    caseId: case_id,
    policy,
    score,
    ...(said !== null && { words: said }),
    answeredAt: Number(at),
  }));
  return { rows: feedback, ...next };
}
