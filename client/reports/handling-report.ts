import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { lengthOf } from '../../policies/calendar/budget.ts';
import type { Budget, Calendar } from '../../policies/calendar/calendar.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { orFail } from '../map-failure.ts';
import { counted, productOf } from './counted.ts';
import { countedTime } from './counted-time.ts';
import type { ReportQuestion } from './report-question.ts';

/** How long cases about a product took from receipt to resolution. */
export interface HandlingRow {
  readonly policy: string;
  /** Category of the goods, or the topic. */
  readonly product: string;
  readonly resolved: number;
  /** Working time on the policy's calendar, ms. */
  readonly averageMs: number;
  readonly longestMs: number;
  /** Left out where the policy has none. */
  readonly target?: Budget;
  readonly met?: boolean;
}

/**
 * The average handling time of the cases of a period that are resolved, by policy and product, against the policy's target
 * for the product [SUP-QA-3]. It is counted in open time of the calendar that the policy measures by, else of the one
 * that its answers are promised on.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function handlingReport(
  database: Database,
  question: ReportQuestion,
): Promise<readonly HandlingRow[]> {
  const asked = <T>(query: () => Promise<T>) => orFail('report', () => guarded('read resolved cases', query));
  const resolved = counted(database, question).where('r.resolved_at', 'is not', null);
  const spans = await asked(() =>
    resolved
      .select([
        'r.policy',
        sql<string>`min(r.received_at)`.as('from'),
        sql<string>`max(r.resolved_at)`.as('to'),
      ])
      .groupBy('r.policy')
      .orderBy('r.policy')
      .execute(),
  );
  const rows = await Promise.all(
    spans.map(async ({ policy, from, to }) => {
      const calendar = calendarOf(policy);
      if (!calendar) return [];
      const time = countedTime(calendar, 'open', { from: Number(from), to: Number(to) });
      const length = time(sql`r.received_at`, sql`r.resolved_at`);
      const products = await asked(() =>
        resolved
          .where('r.policy', '=', policy)
          .select([productOf.as('product'), sql<string>`count(*)`.as('resolved')])
          .select([sql<string>`avg(${length})`.as('average'), sql<string>`max(${length})`.as('longest')])
          .groupBy(sql`1`)
          .orderBy(sql`1`)
          .execute(),
      );
      return products.map((row) => rowOf(policy, row));
    }),
  );
  return rows.flat();
}

function calendarOf(id: string): Calendar | undefined {
  if (!policyIds().includes(id)) return undefined;
  const { quality, answer, calendars } = policyOf(id);
  const name = quality?.handling?.value.calendar ?? answer?.within.value.calendar;
  return name === undefined ? Object.values(calendars)[0] : calendars[name];
}

function rowOf(
  policy: string,
  { product, ...numbers }: Readonly<Record<'product' | 'resolved' | 'average' | 'longest', string>>,
): HandlingRow {
  const averageMs = Math.round(Number(numbers.average));
  const row = {
    policy,
    product,
    resolved: Number(numbers.resolved),
    averageMs,
    longestMs: Number(numbers.longest),
  };
  const rule = policyOf(policy).quality?.handling?.value;
  if (!rule) return row;
  const target = Object.hasOwn(rule.products, product) ? rule.products[product] : undefined;
  const aimed = target ?? rule.otherwise;
  return { ...row, target: aimed, met: averageMs <= lengthOf(aimed) };
}
