import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { policyIds, policyOf } from '../../policies/registry.ts';
import { orFail } from '../map-failure.ts';
import { listed, listedColumns } from '../records/listed.ts';
import type { ListedCase } from '../records/list-records.ts';
import type { ReviewPeriod } from './newest-reviews.ts';

/** The cases of a policy that are to be reviewed. */
export interface Sample {
  readonly policy: string;
  /** Percent of the closed cases. */
  readonly share: number;
  /** Cases that were closed in the period, how many of them were chosen, and how many of these have a review. */
  readonly closed: number;
  readonly chosen: number;
  readonly reviewed: number;
  /** Those that nobody has reviewed, the last closed first, at most 50. */
  readonly open: readonly ListedCase[];
}

const most = 50;

/** A number in [0, 1) that nobody can choose and that stays the same for a case: the first 28 bits of a digest of its id. */
const lot = sql<number>`('x' || substr(md5('quality review of ' || r.case_id), 1, 7))::bit(28)::int / 268435456.0`;

/**
 * The closed cases of a period that are to be reviewed, for each policy with a checklist: chosen by lot, so that nobody picks
 * them, by the policy's share, and at least one where any was closed [SUP-QA-6].
 *
 * @param now epoch ms
 * @throws ClientError `ServiceUnavailable`
 */
export function samplesOf(
  database: Database,
  { since, policy }: ReviewPeriod,
  now: number,
): Promise<readonly Sample[]> {
  const reviewing = policyIds().flatMap((id) => {
    const share = policyOf(id).quality?.sample?.value;
    return share === undefined || (policy !== undefined && policy !== id) ? [] : [{ id, share }];
  });
  return Promise.all(reviewing.map(({ id, share }) => sampleOf(database, { id, share, since, now })));
}

interface Asked {
  readonly id: string;
  readonly share: number;
  readonly since: number;
  readonly now: number;
}

async function sampleOf(database: Database, { id, share, since, now }: Asked): Promise<Sample> {
  const drawn = database
    .selectFrom('case_records as r')
    .where('r.policy', '=', id)
    .where('r.closed_at', '>=', String(since))
    .select([
      'r.case_id',
      sql<boolean>`${lot} < ${share / 100} or row_number() over (order by ${lot}, r.case_id) = 1`.as(
        'chosen',
      ),
    ])
    .select(sql<boolean>`exists (select from case_reviews v where v.case_id = r.case_id)`.as('reviewed'));
  const [counts, rows] = await orFail('sample', () =>
    guarded('draw a sample', () =>
      Promise.all([
        database
          .selectFrom(drawn.as('d'))
          .select([
            sql<string>`count(*)`.as('closed'),
            sql<string>`count(*) filter (where d.chosen)`.as('chosen'),
            sql<string>`count(*) filter (where d.chosen and d.reviewed)`.as('reviewed'),
          ])
          .executeTakeFirstOrThrow(),
        database
          .selectFrom(drawn.as('d'))
          .innerJoin('case_records as r', 'r.case_id', 'd.case_id')
          .leftJoin('content as c', 'c.ref', 'r.customer')
          .where(sql<boolean>`d.chosen and not d.reviewed`)
          .select(listedColumns)
          .select(sql<string | null>`c.body ->> 'name'`.as('customer_name'))
          .orderBy('r.closed_at', 'desc')
          .orderBy('r.case_id')
          .limit(most)
          .execute(),
      ]),
    ),
  );
  const [closed, chosen, reviewed] = [counts.closed, counts.chosen, counts.reviewed].map(Number);
  return {
    policy: id,
    share,
    closed: closed ?? 0,
    chosen: chosen ?? 0,
    reviewed: reviewed ?? 0,
    open: rows.map((row) => listed(row, now)),
  };
}
