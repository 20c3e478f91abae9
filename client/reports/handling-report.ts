import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { lengthOf } from '../../policies/calendar/budget.ts';
import type { Budget, Calendar } from '../../policies/calendar/calendar.ts';
import { countedBetween } from '../../policies/calendar/stretches.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
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
  const rows = await orFail('report', () =>
    guarded('read resolved cases', () =>
      counted(database, question)
        .select(['r.policy', 'r.product', 'r.received_at', 'r.resolved_at'])
        .where('r.resolved_at', 'is not', null)
        .execute(),
    ),
  );
  const spans = new Map<string, { policy: string; product: string; lengths: number[] }>();
  for (const { policy, product, received_at, resolved_at } of rows) {
    const calendar = calendarOf(policy);
    if (!calendar) continue;
    const of = { policy, product: product ?? 'not said' };
    const key = JSON.stringify(of);
    const group = spans.get(key) ?? { ...of, lengths: [] };
    group.lengths.push(countedBetween(calendar, 'open', Number(received_at), Number(resolved_at)));
    spans.set(key, group);
  }
  return [...spans.values()]
    .map(rowOf)
    .toSorted((a, b) => a.policy.localeCompare(b.policy) || a.product.localeCompare(b.product));
}

function calendarOf(id: string): Calendar | undefined {
  if (!policyIds().includes(id)) return undefined;
  const { quality, answer, calendars } = policyOf(id);
  const name = quality?.handling?.value.calendar ?? answer?.within.value.calendar;
  return name === undefined ? Object.values(calendars)[0] : calendars[name];
}

function rowOf(group: { policy: string; product: string; lengths: readonly number[] }): HandlingRow {
  const { policy, product, lengths } = group;
  const averageMs = Math.round(lengths.reduce((sum, each) => sum + each, 0) / lengths.length);
  const row = {
    policy,
    product,
    resolved: lengths.length,
    averageMs,
    longestMs: lengths.reduce((a, b) => Math.max(a, b)),
  };
  const rule = policyOf(policy).quality?.handling?.value;
  if (!rule) return row;
  const target = Object.hasOwn(rule.products, product) ? rule.products[product] : undefined;
  const aimed = target ?? rule.otherwise;
  return { ...row, target: aimed, met: averageMs <= lengthOf(aimed) };
}
