import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';

/** Over what is counted: reviews written, or cases closed, since then (epoch ms). */
export interface ReviewPeriod {
  readonly since: number;
  readonly policy?: string | undefined;
}

/** The marks of a period that count, as `m`, with their review as `v`: of one person's work on a case the newest review's. */
export function newestMarks(database: Database, { since, policy }: ReviewPeriod) {
  const newest = database
    .selectFrom('case_reviews')
    .distinctOn(['case_id', 'agent_id'])
    .select(['id', 'case_id', 'policy', 'agent_id', 'agent_name'])
    .where('reviewed_at', '>=', new Date(since))
    .$if(policy !== undefined, (query) => query.where('policy', '=', policy ?? ''))
    .orderBy('case_id')
    .orderBy('agent_id')
    .orderBy('reviewed_at', 'desc');
  return database
    .selectFrom(newest.as('v'))
    .innerJoin('case_review_marks as m', 'm.review_id', 'v.id')
    .where(sql<boolean>`m.met is not null`);
}
