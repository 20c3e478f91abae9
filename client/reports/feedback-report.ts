import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
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

export interface FeedbackReport {
  /** How often each mark was given: of 1, of 2, ... of 5. */
  readonly marks: readonly number[];
  /** The newest first, at most 100. */
  readonly newest: readonly Feedback[];
}

/** So many are read at once. */
const most = 100;

/**
 * Feedback on the cases of a period, good and bad alike [HAW-FEED-1] [SUP-QA-1].
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function feedbackReport(database: Database, question: ReportQuestion): Promise<FeedbackReport> {
  const answers = counted(database, question).innerJoin('survey_answers as a', 'a.case_id', 'r.case_id');
  const [marks, rows] = await orFail('report', () =>
    guarded('read feedback', () =>
      Promise.all([
        answers
          .select(['a.score', sql<string>`count(*)`.as('count')])
          .groupBy('a.score')
          .execute(),
        answers
          .leftJoin('content as w', 'w.ref', 'a.words')
          .select(['a.case_id', 'a.policy', 'a.score', 'a.answered_at'])
          .select(sql<string | null>`w.body #>> '{}'`.as('said'))
          .orderBy('a.answered_at', 'desc')
          .orderBy('a.case_id')
          .limit(most)
          .execute(),
      ]),
    ),
  );
  return {
    marks: [1, 2, 3, 4, 5].map((mark) => Number(marks.find(({ score }) => score === mark)?.count ?? 0)),
    newest: rows.map(({ case_id, policy, score, answered_at, said }) => ({
      caseId: case_id,
      policy,
      score,
      ...(said !== null && { words: said }),
      answeredAt: answered_at.getTime(),
    })),
  };
}
