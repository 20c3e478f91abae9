import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '../../activities/database/connect.ts';
import type { RecordTables } from '../../activities/database/record-tables.ts';
import type { Tables } from '../../activities/database/tables.ts';
import type { Grouping, ReportQuestion } from './report-question.ts';

/** The read model's rows as `r`. */
export type Counted = SelectQueryBuilder<Tables & { readonly r: RecordTables['case_records'] }, 'r', object>;

/** The cases over which a report counts, as `r`. */
export function counted(database: Database, question: ReportQuestion): Counted {
  const { since, until, policy, kind, channel, team, product } = question;
  let rows: Counted = database
    .selectFrom('case_records as r')
    .where('r.received_at', '>=', String(since))
    .where('r.received_at', '<', String(until));
  for (const [column, value] of Object.entries({ policy, kind, channel }))
    if (value !== undefined) rows = rows.where(sql<boolean>`${sql.ref(`r.${column}`)} = ${value}`);
  if (team !== undefined) rows = rows.where(teamOf, '=', team);
  if (product !== undefined) rows = rows.where(productOf, '=', product);
  return rows;
}

const teamOf = sql<string>`coalesce(r.department, 'nobody')`;

/** What a case is about: the category of its goods, or its topic. */
export const productOf = sql<string>`coalesce(r.product, 'not said')`;

/** What a case is counted under. */
export function groupKey(by: Grouping | undefined, zone: string): RawBuilder<string> {
  const received = sql`to_timestamp(r.received_at / 1000.0) at time zone ${zone}`;
  switch (by) {
    case undefined:
      return sql<string>`'all'`;
    case 'policy':
    case 'kind':
    case 'channel':
      return sql<string>`${sql.ref(`r.${by}`)}`;
    case 'team':
      return teamOf;
    case 'product':
      return productOf;
    case 'week':
      return sql<string>`to_char(${received}, 'IYYY-"W"IW')`;
    case 'month':
      return sql<string>`to_char(${received}, 'YYYY-MM')`;
    default:
      return by satisfies never;
  }
}
