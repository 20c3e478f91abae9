import { sql } from 'kysely';
import type { OutageInput, OutagePhase } from '../../machines/outage/outage.ts';
import { urgentPriorities } from '../../policies/at-priority.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';

/** A case whose customer is to be told. */
export interface Affected {
  readonly caseId: string;
  readonly workflowId: string;
  readonly policy: string;
  /** Left out where it is not known, or erased. */
  readonly name?: string;
  readonly email?: string;
}

/**
 * The open cases of an outage whose customers do not know of `phase` yet, the most urgent first: safety, then escalations,
 * then what is urgent by its priority, then what breaks soonest. That it is over is told to those only who were told that it began, and have an open case.
 *
 * @throws EffectError `DatabaseUnavailable`
 */
export async function affectedCases(
  database: Database,
  { outageId, scope }: OutageInput,
  phase: OutagePhase,
  limit: number,
): Promise<readonly Affected[]> {
  const urgent = policyIds().flatMap((id) => urgentPriorities(policyOf(id)).map((each) => [id, each]));
  const isUrgent = sql<boolean>`(r.policy, coalesce(r.priority, '')) in (
    select u ->> 0, u ->> 1 from jsonb_array_elements(${JSON.stringify(urgent)}::jsonb) as u)`;
  const notice = (of: OutagePhase) =>
    sql<boolean>`exists (select from outage_notices n where n.outage_id = ${outageId} and n.phase = ${of} and n.case_id = r.case_id)`;
  let rows = database
    .selectFrom('case_records as r')
    .leftJoin('content as c', 'c.ref', 'r.customer')
    .select(['r.case_id', 'r.workflow_id', 'r.policy'])
    .select([
      sql<string | null>`c.body ->> 'name'`.as('name'),
      sql<string | null>`c.body ->> 'email'`.as('email'),
    ])
    .where('r.closed_at', 'is', null)
    .where(sql<boolean>`not ${notice(phase)}`)
    .orderBy('r.safety', 'desc')
    .orderBy('r.escalation_level', 'desc')
    .orderBy(isUrgent, 'desc')
    .orderBy(sql`r.breach_at asc nulls last`)
    .orderBy('r.case_id')
    .limit(limit);
  if (phase === 'over') rows = rows.where(notice('begun'));
  if (scope.policies.length > 0) rows = rows.where('r.policy', 'in', scope.policies);
  if (scope.channels.length > 0) rows = rows.where('r.channel', 'in', scope.channels);
  if (scope.topics.length > 0) rows = rows.where('r.topic', 'in', scope.topics);
  const found = await guarded('find cases of an outage', () => rows.execute());
  return found.map(({ case_id, workflow_id, policy, name, email }) => ({
    caseId: case_id,
    workflowId: workflow_id,
    policy,
    ...(name !== null && { name }),
    ...(email !== null && { email }),
  }));
}
