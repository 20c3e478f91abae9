import { z } from 'zod';
import type { Database } from '../activities/database/connect.ts';
import { ClientError } from './client-error.ts';
import { type ListedCase, listRecords } from './records/list-records.ts';

/** Which cases to list; everything left out is not asked for. */
export const listFilter = z.strictObject({
  kind: z.string().optional(),
  state: z.string().optional(),
  policy: z.string().optional(),
  /** The person who has it. */
  owner: z.string().optional(),
  /** Cases on which something is due before this instant, epoch ms. */
  dueBefore: z.int().positive().optional(),
  /** Cases that are closed too; open ones only when left out. */
  closed: z.boolean().optional(),
  limit: z.int().positive().max(1000).optional(),
});

export type ListFilter = z.infer<typeof listFilter>;

/** One case in a list. No personal data of a customer is in it. */
export interface CaseRow {
  readonly caseId: string;
  readonly workflowId: string;
  readonly kind: string;
  readonly state: string;
  readonly policy: string;
  /** 'Delivery: Ines Moreau'. */
  readonly owner: string | undefined;
  readonly escalationLevel: number;
  /** Epoch ms. */
  readonly nextDueAt: number | undefined;
  /** When it reached the company, epoch ms. */
  readonly openedAt: number;
  readonly closedAt: number | undefined;
}

export interface CaseList {
  readonly cases: readonly CaseRow[];
  /** True when there are more than the limit. */
  readonly more: boolean;
}

/**
 * Cases from the read model, the one due next first.
 *
 * @param now epoch ms
 * @throws ClientError InvalidInput or ServiceUnavailable
 */
export async function listCases(database: Database, filter: ListFilter, now: number): Promise<CaseList> {
  const parsed = listFilter.safeParse(filter);
  if (!parsed.success) {
    throw new ClientError('InvalidInput', `The list cannot be filtered so: ${z.prettifyError(parsed.error)}`);
  }
  const { closed, limit, ...asked } = parsed.data;
  const query = { filter: { ...asked, ...(closed && { scope: 'all' as const }) }, limit };
  const { cases, next } = await listRecords(database, query, now);
  return { cases: cases.map(caseRow), more: next !== undefined };
}

function caseRow(listed: ListedCase): CaseRow {
  const { caseId, workflowId, kind, state, policy, department, owner, escalationLevel, closedAt } = listed;
  return {
    caseId,
    workflowId,
    kind,
    state,
    policy,
    owner: owner === undefined ? undefined : `${department}: ${owner}`,
    escalationLevel,
    nextDueAt: listed.next?.at,
    openedAt: listed.receivedAt,
    closedAt,
  };
}
