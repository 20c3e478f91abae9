import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';

/** One answer to a survey. */
export interface SurveyAnswer {
  readonly caseId: string;
  /** 1 for the first, one more for each time that the case was taken up again. */
  readonly resolution: number;
  readonly policy: string;
  readonly kind: string;
  /** 1 (very bad) to 5 (very good). */
  readonly score: number;
  /** Reference to what the customer wrote. */
  readonly words?: string | undefined;
}

/** An answer with when it was given, epoch ms. */
export interface GivenAnswer extends SurveyAnswer {
  readonly answeredAt: number;
}

/** What customers answered after a resolution. */
export interface Surveys {
  isAnswered(caseId: string, resolution: number): Promise<boolean>;
  /** Keeps the first answer to a resolution; false when there is one already, which stands. */
  answer(answer: SurveyAnswer): Promise<boolean>;
  /** The answers of a policy in [since, until) (epoch ms), newest first. */
  given(policy: string, since: number, until: number): Promise<readonly GivenAnswer[]>;
}

/** Surveys in PostgreSQL; every method throws EffectError `DatabaseUnavailable`. */
export function surveysIn(database: Database): Surveys {
  return {
    isAnswered: (caseId, resolution) =>
      guarded('look a survey up', async () => {
        const row = await database
          .selectFrom('survey_answers')
          .select('case_id')
          .where('case_id', '=', caseId)
          .where('resolution', '=', resolution)
          .executeTakeFirst();
        return row !== undefined;
      }),
    answer: ({ caseId, resolution, policy, kind, score, words }) =>
      guarded('keep the answer to a survey', async () => {
        const row = await database
          .insertInto('survey_answers')
          .values({ case_id: caseId, resolution, policy, kind, score, words: words ?? null })
          .onConflict((conflict) => conflict.columns(['case_id', 'resolution']).doNothing())
          .returning('case_id')
          .executeTakeFirst();
        return row !== undefined;
      }),
    given: (policy, since, until) =>
      guarded('read the answers to surveys', async () => {
        const rows = await database
          .selectFrom('survey_answers')
          .selectAll()
          .where('policy', '=', policy)
          .where('answered_at', '>=', new Date(since))
          .where('answered_at', '<', new Date(until))
          .orderBy('answered_at', 'desc')
          .orderBy('case_id')
          .execute();
        return rows.map((row) => ({
          caseId: row.case_id,
          resolution: row.resolution,
          policy: row.policy,
          kind: row.kind,
          score: row.score,
          ...(row.words !== null && { words: row.words }),
          answeredAt: row.answered_at.getTime(),
        }));
      }),
  };
}
