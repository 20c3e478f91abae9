import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { counted, groupKey } from './counted.ts';
import { afterCursor, type Page, pageOf } from './newest-first.ts';
import { type Part, parts } from './parts.ts';
import type { ReportQuestion } from './report-question.ts';

const part = z.custom<Part>((value) => typeof value === 'string' && Object.hasOwn(parts, value), {
  error: `expected one of: ${Object.keys(parts).join(', ')}`,
});

/** Which of the cases of a report: those in `part`, or those in `but` that are not in it. */
export const behind = z.strictObject({
  part: part.default('all'),
  but: part.optional(),
  /** Of this group of the report's breakdown. */
  key: z.string().min(1).max(200).optional(),
  /** Of a part that is about promises: what was promised. */
  about: z.string().min(1).max(200).optional(),
});

export type Behind = z.infer<typeof behind>;

/** A case behind a number. Instants are epoch ms; `customerName` is left out when it is not known, or erased. */
export interface CaseBehind {
  readonly caseId: string;
  readonly kind: string;
  readonly policy: string;
  readonly state: string;
  readonly team?: string;
  readonly owner?: string;
  readonly product?: string;
  readonly customerName?: string;
  readonly receivedAt: number;
  readonly resolvedAt?: number;
}

/** So many on a page. */
const pageSize = 50;

/**
 * The cases behind a number of a report, newest first.
 *
 * @throws ClientError `InvalidInput` for a cursor that is none, `ServiceUnavailable`
 */
export async function casesBehind(
  database: Database,
  question: ReportQuestion,
  { part, but, key, about }: Behind,
  now: number,
  cursor?: string,
): Promise<Page<CaseBehind>> {
  const asked = { now, about };
  let rows = counted(database, question)
    .leftJoin('content as c', 'c.ref', 'r.customer')
    .where(
      but === undefined
        ? parts[part](asked)
        : sql<boolean>`${parts[but](asked)} and not ${parts[part](asked)}`,
    )
    .where(afterCursor('received', cursor, sql.ref('r.received_at'), sql.ref('r.case_id')))
    .select([
      'r.case_id as key',
      'r.kind',
      'r.policy',
      'r.state',
      'r.department',
      'r.owner',
      'r.product',
      'r.received_at as at',
      'r.resolved_at',
    ])
    .select(sql<string | null>`c.body ->> 'name'`.as('customer_name'))
    .orderBy('r.received_at', 'desc')
    .orderBy('r.case_id', 'desc')
    .limit(pageSize + 1);
  if (key !== undefined) rows = rows.where(groupKey(question.by, question.zone), '=', key);
  const found = await orFail('report', () => guarded('list cases', () => rows.execute()));
  const page = pageOf('received', found, pageSize);
  const cases = page.rows.map((row) => ({
    caseId: row.key,
    kind: row.kind,
    policy: row.policy,
    state: row.state,
    ...(row.department !== null && { team: row.department }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.product !== null && { product: row.product }),
    ...(row.customer_name !== null && { customerName: row.customer_name }),
    receivedAt: Number(row.at),
    ...(row.resolved_at !== null && { resolvedAt: Number(row.resolved_at) }),
  }));
  return { ...page, rows: cases };
}
