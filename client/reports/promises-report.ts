import { sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { counted } from './counted.ts';
import { brokenPromise } from './parts.ts';
import type { ReportQuestion } from './report-question.ts';

/** What became of the dates that customers were told. */
export interface PromisesRow {
  /** 'answer', 'callBack', ... */
  readonly about: string;
  readonly title: string;
  readonly kept: number;
  /** A new date was told before it passed. */
  readonly renewed: number;
  readonly broken: number;
  readonly open: number;
  /** Of those that were kept or broken; left out while there are none. */
  readonly keptPercent?: number;
}

/**
 * Promises kept, renewed and broken in the cases of a period, by what was promised.
 *
 * @param now epoch ms: what has passed since a case's last wake counts as broken
 * @throws ClientError `ServiceUnavailable`
 */
export async function promisesReport(
  database: Database,
  question: ReportQuestion,
  now: number,
): Promise<readonly PromisesRow[]> {
  const broken = brokenPromise(now);
  const rows = await orFail('report', () =>
    guarded('count promises', () =>
      counted(database, question)
        .innerJoin('case_commitments as p', 'p.case_id', 'r.case_id')
        .select(['p.about', sql<string>`min(p.title)`.as('title')])
        .select([
          sql<string>`count(*) filter (where p.status = 'kept')`.as('kept'),
          sql<string>`count(*) filter (where p.status = 'renewed')`.as('renewed'),
          sql<string>`count(*) filter (where ${broken})`.as('broken'),
          sql<string>`count(*) filter (where p.status = 'open' and not ${broken})`.as('open'),
        ])
        .groupBy('p.about')
        .orderBy('p.about')
        .execute(),
    ),
  );
  return rows.map(({ about, title, ...counts }) => {
    const [kept, lost] = [Number(counts.kept), Number(counts.broken)];
    return {
      about,
      title,
      kept,
      renewed: Number(counts.renewed),
      broken: lost,
      open: Number(counts.open),
      ...(kept + lost > 0 && { keptPercent: Math.round((kept * 1000) / (kept + lost)) / 10 }),
    };
  });
}
