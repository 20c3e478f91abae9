import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import type { RecordedClock } from '../../machines/case/record.ts';
import { checkState } from '../case-states.ts';
import { ClientError } from '../client-error.ts';
import { orFail } from '../map-failure.ts';
import { cursorOf, placeOf, recordSorts, type RecordSort } from './cursor.ts';
import { filtered } from './filtered.ts';
import { searchFor } from './search-for.ts';
import { recordFilter } from './record-filter.ts';
import { listed, listedColumns } from './listed.ts';

const listQuery = z.strictObject({
  filter: recordFilter.optional(),
  sort: z.enum(recordSorts).optional(),
  /** `next` of the page before. */
  cursor: z.string().max(500).optional(),
  limit: z.int().positive().max(1000).optional(),
});

export type ListQuery = z.infer<typeof listQuery>;

/** A case as lists show it. Instants are epoch ms. */
export interface ListedCase {
  readonly caseId: string;
  readonly workflowId: string;
  readonly kind: string;
  readonly state: string;
  readonly policy: string;
  readonly policyVersion: string;
  readonly channel: string;
  readonly topic?: string;
  readonly owner?: string;
  readonly department?: string;
  /** Left out when it is not known, or erased. */
  readonly customerName?: string;
  readonly orderId?: string;
  readonly escalationLevel: number;
  readonly waitsForCustomer: boolean;
  readonly approvals: number;
  readonly safety: boolean;
  /** Nobody has taken its escalation, and there is no level above. */
  readonly unheard: boolean;
  readonly warnings: readonly string[];
  readonly awaiting: readonly { readonly what: string; readonly from: string }[];
  /** What happens next without anybody's doing. */
  readonly next?: { readonly what: string; readonly at: number; readonly byWhom: 'itself' };
  readonly clocks: readonly RecordedClock[];
  readonly timeZone: string;
  readonly breachAt?: number;
  readonly receivedAt: number;
  readonly changedAt: number;
  readonly closedAt?: number;
  readonly revision: number;
}

export interface RecordPage {
  readonly cases: readonly ListedCase[];
  /** The cursor of the next page; left out on the last one. */
  readonly next?: string;
}

const columns = {
  due: 'next_due_at',
  received: 'received_at',
  changed: 'changed_at',
} as const satisfies Record<RecordSort, string>;

/**
 * A page of cases from the read model, which has each case as its last wake left it. Pages follow a key, so that a page is
 * as quick at the end as at the beginning, and no case is shown twice or left out because another one moved.
 *
 * @param now epoch ms: clocks that have run out since the last wake are shown as overdue
 * @throws ClientError `InvalidInput` or `ServiceUnavailable`
 */
export async function listRecords(database: Database, query: ListQuery, now: number): Promise<RecordPage> {
  const parsed = listQuery.safeParse(query);
  if (!parsed.success) {
    throw new ClientError(
      'InvalidInput',
      `The list cannot be asked for so: ${z.prettifyError(parsed.error)}`,
    );
  }
  const { filter = {}, sort = 'due', cursor, limit = 50 } = parsed.data;
  if (filter.state !== undefined) checkState(filter.state);
  const by = columns[sort];
  const [direction, beyond] = sort === 'due' ? (['asc', '>'] as const) : (['desc', '<'] as const);
  const { text, ...others } = filter;
  const kept = filtered(database, others);
  const asked = <T>(query: () => Promise<T>) => orFail('list of cases', () => guarded('list cases', query));
  const narrow = text === undefined ? undefined : await asked(() => searchFor(database, text));
  let page = (narrow ? narrow(kept) : kept)
    .leftJoin('content as c', 'c.ref', 'r.customer')
    .select(listedColumns)
    .select(sql<string | null>`c.body ->> 'name'`.as('customer_name'))
    .orderBy(`r.${by}`, direction)
    .orderBy('r.case_id', direction)
    .limit(limit + 1);
  if (cursor !== undefined) {
    const { at, key: caseId } = placeOf(cursor, sort);
    page = page.where(
      sql<boolean>`(${sql.ref(`r.${by}`)}, r.case_id) ${sql.raw(beyond)} (${at}::bigint, ${caseId})`,
    );
  }
  const rows = await asked(() => page.execute());
  const cases = rows.slice(0, limit);
  const last = cases.at(-1);
  return {
    cases: cases.map((row) => listed(row, now)),
    ...(rows.length > limit && last && { next: cursorOf({ sort, at: Number(last[by]), key: last.case_id }) }),
  };
}
