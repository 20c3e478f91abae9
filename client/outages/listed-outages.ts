import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import type { OutagePhase } from '../../machines/outage/outage.ts';
import type { OutageRecord } from '../../machines/outage/record.ts';
import type { Table } from '../reports/csv.ts';

/** An outage with who was told of it, as it was written down. */
export interface ListedOutage extends OutageRecord {
  /** Cases whose customers were to hear that it began, and that it is over, and have had their turn. */
  readonly told: Readonly<Record<OutagePhase, number>>;
  /** Cases whose customers heard that it began in the mail of another of their cases. */
  readonly withAnother: number;
  /** Those who have no usable address: how many, and the ids of some of their cases. */
  readonly noAddress: { readonly count: number; readonly some: readonly string[] };
}

/** An outage as it stands above every page. */
export type RunningOutage = Pick<OutageRecord['outage'], 'outageId' | 'title' | 'procedure' | 'expectedEnd'>;

/** A case whose customer is to be told in another way. */
export interface Unreached {
  readonly caseId: string;
  readonly kind: string;
  readonly policy: string;
  /** Who has it; left out while nobody does. */
  readonly owner?: string;
  /** Left out when it is not known, or erased. */
  readonly customerName?: string;
}

const most = 50;

/** So many cases of an outage are named in the list. */
const named = 20;

/** @throws EffectError `DatabaseUnavailable` */
export async function listOutages(database: Database): Promise<readonly ListedOutage[]> {
  return guarded('list outages', async () => {
    const rows = await database
      .selectFrom('outages')
      .select(['outage_id', 'shown'])
      .orderBy((eb) => eb('state', '=', 'over'))
      .orderBy('since', 'desc')
      .limit(most)
      .execute();
    if (rows.length === 0) return [];
    const ids = rows.map(({ outage_id }) => outage_id);
    const counts = await database
      .selectFrom('outage_notices')
      .select(['outage_id', 'phase', 'outcome', sql<string>`count(*)`.as('count')])
      .select(sql<readonly string[]>`(array_agg(case_id order by case_id))[1:${sql.lit(named)}]`.as('some'))
      .where('outage_id', 'in', ids)
      .groupBy(['outage_id', 'phase', 'outcome'])
      .execute();
    return rows.map(({ outage_id, shown }) => {
      const own = counts.filter((each) => each.outage_id === outage_id);
      const sum = (of: OutagePhase) =>
        own.filter(({ phase }) => phase === of).reduce((total, { count }) => total + Number(count), 0);
      const begun = (outcome: string) =>
        own.find((each) => each.phase === 'begun' && each.outcome === outcome);
      const unreached = begun('no-address');
      return {
        ...shown,
        told: { begun: sum('begun'), over: sum('over') },
        withAnother: Number(begun('with-another')?.count ?? 0),
        noAddress: { count: Number(unreached?.count ?? 0), some: unreached?.some ?? [] },
      };
    });
  });
}

/** @throws EffectError `DatabaseUnavailable` */
export async function runningOutages(database: Database): Promise<readonly RunningOutage[]> {
  const rows = await guarded('list running outages', () =>
    database
      .selectFrom('outages')
      .select('shown')
      .where('state', '=', 'running')
      .orderBy('since', 'desc')
      .limit(most)
      .execute(),
  );
  return rows.map(({ shown: { outage } }) => ({
    outageId: outage.outageId,
    title: outage.title,
    ...(outage.procedure !== undefined && { procedure: outage.procedure }),
    ...(outage.expectedEnd !== undefined && { expectedEnd: outage.expectedEnd }),
  }));
}

/** @throws EffectError `DatabaseUnavailable` */
export async function unreachedBy(database: Database, outageId: string): Promise<readonly Unreached[]> {
  const rows = await guarded('list who was not told of an outage', () =>
    database
      .selectFrom('outage_notices as n')
      .innerJoin('case_records as r', 'r.case_id', 'n.case_id')
      .leftJoin('content as c', 'c.ref', 'r.customer')
      .select(['r.case_id', 'r.kind', 'r.policy', 'r.owner'])
      .select(sql<string | null>`c.body ->> 'name'`.as('name'))
      .where('n.outage_id', '=', outageId)
      .where('n.phase', '=', 'begun')
      .where('n.outcome', '=', 'no-address')
      .orderBy('r.case_id')
      .execute(),
  );
  return rows.map(({ case_id, kind, policy, owner, name }) => ({
    caseId: case_id,
    kind,
    policy,
    ...(owner !== null && { owner }),
    ...(name !== null && { customerName: name }),
  }));
}

/** Who is to be told in another way, as a file. */
export const unreachedTable = (unreached: readonly Unreached[]): Table => ({
  head: ['case', 'kind', 'policy', 'customer', 'owner'],
  rows: unreached.map(({ caseId, kind, policy, customerName, owner }) => [
    caseId,
    kind,
    policy,
    customerName,
    owner,
  ]),
});
