import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { filtered } from './filtered.ts';
import type { RecordFilter } from './record-filter.ts';

/** Who looks, and when; left out what is not known of them. */
export interface Viewer {
  readonly owner?: string;
  readonly departments?: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}

/** The views that everybody has, by their names in addresses. `mine` and `departments` only for whom they say something. */
export function savedViews({ owner, departments = [], now }: Viewer): Readonly<Record<string, RecordFilter>> {
  return {
    ...(owner !== undefined && { mine: { owner } }),
    ...(departments.length > 0 && { departments: { departments: [...departments] } }),
    all: {},
    breaching: { dueTodayAt: now },
    waiting: { waitsForCustomer: true },
    escalated: { escalated: true },
    approvals: { approvals: true },
    decisions: { decisions: true },
    safety: { safety: true },
    unheard: { unheard: true },
  };
}

/** Nobody reads a larger number than this: counting on would cost a look at every case. */
export const countedUpTo = 1000;

/**
 * How many open cases each view has, at most `countedUpTo`, in one round trip.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function countBySavedView(
  database: Database,
  viewer: Viewer,
): Promise<Readonly<Record<string, number>>> {
  const views = Object.entries(savedViews(viewer));
  const counts = views.map(([name, filter]) => {
    const some = filtered(database, filter)
      .select(sql<number>`1`.as('one'))
      .limit(countedUpTo);
    return database
      .selectFrom(some.as('some'))
      .select((eb) => [sql<string>`${name}::text`.as('name'), eb.fn.countAll<string>().as('count')]);
  });
  const [first, ...others] = counts;
  if (!first) return {};
  const all = others.reduce((query, next) => query.unionAll(next), first);
  const rows = await orFail('counts of cases', () => guarded('count cases', () => all.execute()));
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}
