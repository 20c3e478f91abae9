import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';

/** A question of the checklist as a reviewer answered it; `met` is null where it does not apply. */
export interface ReviewMark {
  readonly question: string;
  readonly title: string;
  readonly met: boolean | null;
}

/** Somebody of ours, by account. */
export interface ReviewPerson {
  readonly id: string;
  readonly name: string;
}

/** What a reviewer thinks of somebody's work on a case [SUP-QA-6]. */
export interface CaseReview {
  /** The same id again changes nothing. */
  readonly id: string;
  readonly caseId: string;
  readonly policy: string;
  /** Whose work it is. */
  readonly agent: ReviewPerson;
  readonly reviewer: ReviewPerson;
  readonly marks: readonly ReviewMark[];
  /** Reference to the coaching note. */
  readonly note?: string;
}

/** A review with when it was written, epoch ms. */
export interface GivenReview extends CaseReview {
  readonly reviewedAt: number;
}

/** Which reviews: of a case, of somebody's work, or both. */
export interface ReviewFilter {
  readonly caseId?: string;
  readonly agentId?: string;
}

/** The reviews of cases; every method throws ClientError `ServiceUnavailable`. */
export interface Reviews {
  add(review: CaseReview): Promise<void>;
  /** The newest first, at most 50. */
  list(filter: ReviewFilter): Promise<readonly GivenReview[]>;
  /** Whose work on a case can be reviewed: who spoke or noted as one of us, who did most first. */
  agentsOf(caseId: string): Promise<readonly ReviewPerson[]>;
}

/** More nobody reads on one page. */
const most = 50;

/** Reviews in PostgreSQL, tables `case_reviews` and `case_review_marks`. */
export function reviewsIn(database: Database): Reviews {
  const ask = <T>(query: () => Promise<T>) => orFail('reviews', () => guarded('keep reviews', query));
  return {
    add: ({ id, caseId, policy, agent, reviewer, marks, note }) =>
      ask(() =>
        database.transaction().execute(async (trx) => {
          const added = await trx
            .insertInto('case_reviews')
            .values({
              id,
              case_id: caseId,
              policy,
              agent_id: agent.id,
              agent_name: agent.name,
              reviewer_id: reviewer.id,
              reviewer_name: reviewer.name,
              note: note ?? null,
            })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .returning('id')
            .executeTakeFirst();
          if (!added) return;
          const rows = marks.map((mark, position) => ({ review_id: id, position, ...mark }));
          await trx.insertInto('case_review_marks').values(rows).execute();
        }),
      ),
    list: ({ caseId, agentId }) =>
      ask(async () => {
        let query = database
          .selectFrom('case_reviews as v')
          .selectAll('v')
          .select(
            sql<
              readonly ReviewMark[]
            >`(select json_agg(json_build_object('question', m.question, 'title', m.title, 'met', m.met)
              order by m.position) from case_review_marks m where m.review_id = v.id)`.as('marks'),
          )
          .orderBy('v.reviewed_at', 'desc')
          .orderBy('v.id')
          .limit(most);
        if (caseId !== undefined) query = query.where('v.case_id', '=', caseId);
        if (agentId !== undefined) query = query.where('v.agent_id', '=', agentId);
        const rows = await query.execute();
        return rows.map((row) => ({
          id: row.id,
          caseId: row.case_id,
          policy: row.policy,
          agent: { id: row.agent_id, name: row.agent_name },
          reviewer: { id: row.reviewer_id, name: row.reviewer_name },
          marks: row.marks,
          ...(row.note !== null && { note: row.note }),
          reviewedAt: row.reviewed_at.getTime(),
        }));
      }),
    agentsOf: (caseId) =>
      ask(async () => {
        const rows = await database
          .selectFrom('case_interactions as i')
          .select('i.who as id')
          .select(
            sql<string>`coalesce((select a.account_name from staff_acts a where a.account_id = i.who
              order by a.id desc limit 1), (select s.account ->> 'name' from staff_sessions s
              where s.account ->> 'id' = i.who limit 1), i.who)`.as('name'),
          )
          .where('i.case_id', '=', caseId)
          .where('i.role', '=', 'agent')
          .groupBy('i.who')
          .orderBy((eb) => eb.fn.countAll(), 'desc')
          .orderBy('i.who')
          .execute();
        return rows;
      }),
  };
}
