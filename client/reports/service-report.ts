import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { orFail } from '../map-failure.ts';
import { counted, groupKey } from './counted.ts';
import { type Figure, type FigureName, figureOf, figures } from './figures.ts';
import { parts } from './parts.ts';
import type { ReportQuestion } from './report-question.ts';

/** The figures over the cases of one group. */
export interface ReportRow {
  /** What its cases have in common; 'all' where nothing was broken down. */
  readonly key: string;
  readonly cases: number;
  readonly figures: Readonly<Record<FigureName, Figure>>;
}

/**
 * Satisfaction, first-contact resolution, escalation and compliance over the cases of a period [SUP-QA-1] [SUP-QA-2]
 * [SUP-QA-4] [SUP-QA-5], against the targets of the policy where the cases of a row are of one policy.
 *
 * @param now epoch ms: what has fallen due since a case's last wake counts as late
 * @throws ClientError `ServiceUnavailable`
 */
export async function serviceReport(
  database: Database,
  question: ReportQuestion,
  now: number,
): Promise<readonly ReportRow[]> {
  const { by, zone } = question;
  const counts = figures.flatMap(({ name, of, hit }) => [
    sql<string>`count(*) filter (where ${parts[of]({ now })})`.as(`${name}_of`),
    sql<string>`count(*) filter (where ${parts[of]({ now })} and ${parts[hit]({ now })})`.as(`${name}_hit`),
  ]);
  const rows = await orFail('report', () =>
    guarded('count cases', () =>
      counted(database, question)
        .select(groupKey(by, zone).as('key'))
        .select(sql<string>`count(*)`.as('cases'))
        .select(counts)
        .groupBy(sql`1`)
        .orderBy(sql`1`)
        .execute(),
    ),
  );
  return rows.map((row) => {
    const policyId = by === 'policy' ? row.key : question.policy;
    const policy = policyId !== undefined && policyIds().includes(policyId) ? policyOf(policyId) : undefined;
    const numbers: ReadonlyMap<string, unknown> = new Map(Object.entries(row));
    const of = (rule: (typeof figures)[number]): Figure =>
      figureOf(rule, Number(numbers.get(`${rule.name}_of`)), Number(numbers.get(`${rule.name}_hit`)), policy);
    const [satisfaction, firstContact, onTheSpot, escalated, compliance, reviewedWell] = figures;
    return {
      key: row.key,
      cases: Number(row.cases),
      figures: {
        satisfaction: of(satisfaction),
        firstContact: of(firstContact),
        onTheSpot: of(onTheSpot),
        escalated: of(escalated),
        compliance: of(compliance),
        reviewedWell: of(reviewedWell),
      },
    };
  });
}
