import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import type { Table } from '../reports/csv.ts';
import { newestMarks, type ReviewPeriod } from './newest-reviews.ts';

/** How often something was met of how often it was asked for. */
export interface Score {
  /** Of an agent: the account. Of a question: its id. */
  readonly id: string;
  readonly title: string;
  /** Left out of agents: their work may stand under several. */
  readonly policy?: string;
  /** Pieces of work that were reviewed. */
  readonly reviews: number;
  /** Marks, without those that do not apply. */
  readonly asked: number;
  readonly met: number;
  /** To one decimal. */
  readonly percent: number;
}

export interface Scores {
  readonly byAgent: readonly Score[];
  readonly byQuestion: readonly Score[];
}

const counts = [
  sql<string>`count(distinct v.id)`.as('reviews'),
  sql<string>`count(*)`.as('asked'),
  sql<string>`count(*) filter (where m.met)`.as('met'),
] as const;

/**
 * The scores of a period by agent and by question of the checklist [SUP-QA-6].
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function scoresOf(database: Database, period: ReviewPeriod): Promise<Scores> {
  const [agents, questions] = await orFail('scores', () =>
    guarded('count marks', () =>
      Promise.all([
        newestMarks(database, period)
          .select(['v.agent_id as id', sql<string>`max(v.agent_name)`.as('title')])
          .select([...counts])
          .groupBy('v.agent_id')
          .orderBy(sql`lower(max(v.agent_name))`)
          .orderBy('v.agent_id')
          .execute(),
        newestMarks(database, period)
          .select(['m.question as id', 'v.policy', sql<string>`max(m.title)`.as('title')])
          .select([...counts])
          .groupBy(['v.policy', 'm.question'])
          .orderBy('v.policy')
          .orderBy(sql`min(m.position)`)
          .execute(),
      ]),
    ),
  );
  return { byAgent: agents.map(scored), byQuestion: questions.map(scored) };
}

/** The scores as plain cells, for a file. */
export function scoresTable({ byAgent, byQuestion }: Scores): Table {
  const row = (of: string) => (score: Score) => [
    of,
    score.policy,
    score.title,
    score.reviews,
    score.asked,
    score.met,
    score.percent,
  ];
  return {
    head: ['of', 'policy', 'who or what', 'reviews', 'asked', 'met', 'met %'],
    rows: [...byAgent.map(row('agent')), ...byQuestion.map(row('question'))],
  };
}

function scored<T extends { readonly reviews: string; readonly asked: string; readonly met: string }>(
  row: T,
): Omit<T, 'reviews' | 'asked' | 'met'> & Pick<Score, 'reviews' | 'asked' | 'met' | 'percent'> {
  const [asked, met] = [Number(row.asked), Number(row.met)];
  const percent = Math.round((met * 1000) / asked) / 10;
  return { ...row, reviews: Number(row.reviews), asked, met, percent };
}
