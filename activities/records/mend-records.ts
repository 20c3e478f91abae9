import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import { lookSuspicious, type StandingRow } from './suspicious.ts';
import { mendRecord, type MendPorts } from './mend-record.ts';

export interface MendOptions {
  /** Ask every case, and make what it is found by anew; else those that look wrong, and some that look right. */
  readonly all?: boolean;
  /** So many open cases that look right are asked too, those first that were not for the longest time. */
  readonly sample?: number;
  /** Only cases of these workflow ids. */
  readonly only?: ReadonlySet<string>;
  /** Ends it after the batch that is under way. */
  readonly signal?: AbortSignal;
  /** Called after each batch. */
  readonly onProgress?: (soFar: MendReport) => void;
}

export interface MendReport {
  /** Cases that Temporal has. */
  readonly cases: number;
  /** Rows that were not as the case says: written anew. */
  readonly mended: readonly string[];
  /** Cases that did not answer: nothing was changed. */
  readonly unanswered: readonly string[];
}

/** So many cases are compared in one query, and so many of them asked at a time. */
const batchSize = 500;
const together = 8;

/**
 * Compares the read model with the workflows, running and closed, and writes anew what differs: the workflow is the truth,
 * also when it was reset and stands before its row. Visibility tells of all cases at little cost (state, owner, next due,
 * whether they are over) and only those that differ are asked; a sample of the others is asked because not all that can
 * differ shows there. Rows of cases that Temporal has forgotten stay as they are.
 *
 * @throws EffectError `DatabaseUnavailable`, `DatabaseRefused`, or what Temporal's client throws
 */
export async function mendRecords(ports: MendPorts, options: MendOptions = {}): Promise<MendReport> {
  const report = { cases: 0, mended: [] as string[], unanswered: [] as string[] };
  const ask = async (infos: readonly WorkflowExecutionInfo[], rows: ReadonlyMap<string, StandingRow>) => {
    for (let i = 0; i < infos.length; i += together) {
      await Promise.all(
        infos.slice(i, i + together).map(async (info) => {
          const outcome = await mendRecord(ports, info, rows.get(info.workflowId), options.all ?? false);
          if (outcome === 'mended') report.mended.push(info.workflowId);
          if (outcome === 'unanswered') report.unanswered.push(info.workflowId);
        }),
      );
    }
    options.onProgress?.(report);
  };
  const stale = await longestUnchecked(ports.database, options.sample ?? 0);
  for await (const batch of batches(ports.temporal)) {
    if (options.signal?.aborted) break;
    const asked = batch.filter(({ workflowId }) => options.only?.has(workflowId) ?? true);
    if (asked.length === 0) continue;
    report.cases += asked.length;
    const rows = await standing(ports.database, asked);
    const wrong = asked.filter(
      (info) =>
        options.all === true || stale.has(info.workflowId) || lookSuspicious(info, rows.get(info.workflowId)),
    );
    await ask(wrong, rows);
  }
  return report;
}

async function* batches(temporal: Client): AsyncGenerator<readonly WorkflowExecutionInfo[]> {
  let batch: WorkflowExecutionInfo[] = [];
  const query = "CaseKind IS NOT NULL AND ExecutionStatus != 'ContinuedAsNew'";
  for await (const info of temporal.workflow.list({ query, pageSize: batchSize })) {
    batch.push(info);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function standing(
  database: Database,
  infos: readonly WorkflowExecutionInfo[],
): Promise<ReadonlyMap<string, StandingRow>> {
  const rows = await guarded('read records', () =>
    database
      .selectFrom('case_records')
      .selectAll()
      .where(
        'workflow_id',
        'in',
        infos.map(({ workflowId }) => workflowId),
      )
      .execute(),
  );
  return new Map(rows.map((row) => [row.workflow_id, row]));
}

async function longestUnchecked(database: Database, sample: number): Promise<ReadonlySet<string>> {
  const rows = await guarded('read records', () =>
    database
      .selectFrom('case_records')
      .select('workflow_id')
      .where('closed_at', 'is', null)
      .orderBy('checked_at')
      .limit(sample)
      .execute(),
  );
  return new Set(rows.map(({ workflow_id }) => workflow_id));
}
