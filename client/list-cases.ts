import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { z } from 'zod';
import { checkState } from './case-states.ts';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';
import { receivedMemo } from './start-case.ts';

/** Which cases to list; everything left out is not asked for. */
export const listFilter = z.strictObject({
  kind: z.string().optional(),
  state: z.string().optional(),
  policy: z.string().optional(),
  owner: z.string().optional(),
  /** Cases on which something is due before this instant, epoch ms. */
  dueBefore: z.int().positive().optional(),
  /** Cases that are closed too; open ones only when left out. */
  closed: z.boolean().optional(),
  limit: z.int().positive().max(1000).optional(),
});

export type ListFilter = z.infer<typeof listFilter>;

/** One case as the search attributes tell it: no query runs, no personal data is in it. */
export interface CaseRow {
  readonly caseId: string;
  readonly workflowId: string;
  readonly kind: string;
  readonly state: string;
  readonly policy: string;
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

/** The most that is read to sort by due instant: the server's SQL visibility cannot sort by a search attribute. */
export const readAtMost = 1000;

/**
 * Cases by their search attributes, the one due next first. Visibility follows the case within about a second.
 *
 * @throws ClientError InvalidInput or ServiceUnavailable
 */
export async function listCases(temporal: Client, filter: ListFilter = {}): Promise<CaseList> {
  const parsed = listFilter.safeParse(filter);
  if (!parsed.success) {
    throw new ClientError('InvalidInput', `The list cannot be filtered so: ${z.prettifyError(parsed.error)}`);
  }
  if (filter.state !== undefined) checkState(filter.state);
  const limit = filter.limit ?? 50;
  const rows = await orFail('list of cases', async () => {
    const found: CaseRow[] = [];
    for await (const info of temporal.workflow.list({ query: queryOf(parsed.data) })) {
      found.push(caseRowOf(info));
      if (found.length === readAtMost) break;
    }
    return found;
  });
  rows.sort((a, b) => (a.nextDueAt ?? Infinity) - (b.nextDueAt ?? Infinity) || b.openedAt - a.openedAt);
  return { cases: rows.slice(0, limit), more: rows.length > limit };
}

function queryOf(filter: ListFilter): string {
  const clauses = [
    filter.kind === undefined ? 'CaseKind IS NOT NULL' : `CaseKind = ${quoted(filter.kind)}`,
    filter.state === undefined ? '' : `CaseState = ${quoted(filter.state)}`,
    filter.policy === undefined ? '' : `Policy = ${quoted(filter.policy)}`,
    filter.owner === undefined ? '' : `Owner = ${quoted(filter.owner)}`,
    filter.dueBefore === undefined ? '' : `NextDueAt < '${new Date(filter.dueBefore).toISOString()}'`,
    // Who asks for a state may mean one that only ended cases have.
    filter.closed || filter.state !== undefined
      ? "ExecutionStatus != 'ContinuedAsNew'"
      : "ExecutionStatus = 'Running'",
  ];
  return clauses.filter(Boolean).join(' AND ');
}

/** A search value as a literal; one that could end the literal is no value that a case has. */
function quoted(value: string): string {
  if (/^[\p{L}\p{M}\p{N} _.,@:-]{1,200}$/u.test(value)) return `'${value}'`;
  throw new ClientError(
    'InvalidInput',
    'A filter value may hold letters, digits, spaces and _ . , @ : - only.',
  );
}

/** A case as its search attributes tell it. */
export function caseRowOf(info: Omit<WorkflowExecutionInfo, 'raw'>): CaseRow {
  const attributes: Readonly<Record<string, readonly unknown[] | undefined>> = Object.fromEntries(
    info.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, [value]]),
  );
  const text = (name: string): string | undefined => {
    const value = attributes[name]?.[0];
    return typeof value === 'string' ? value : undefined;
  };
  const level = attributes['EscalationLevel']?.[0];
  const due = attributes['NextDueAt']?.[0];
  const received = info.memo?.[receivedMemo];
  return {
    caseId: info.workflowId.slice(info.workflowId.lastIndexOf('/') + 1),
    workflowId: info.workflowId,
    kind: text('CaseKind') ?? info.type,
    state: text('CaseState') ?? 'unknown',
    policy: text('Policy') ?? 'unknown',
    owner: text('Owner'),
    escalationLevel: typeof level === 'number' ? level : 0,
    nextDueAt: due instanceof Date ? due.getTime() : undefined,
    openedAt: typeof received === 'number' ? received : info.startTime.getTime(),
    closedAt: info.closeTime?.getTime(),
  };
}
