import { isDeepStrictEqual } from 'node:util';
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { sql } from 'kysely';
import type { CaseRecord } from '../../machines/case/record.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import { recordRow } from './record-row.ts';
import type { StandingRow } from './suspicious.ts';
import { writeRecord, type Announce } from './write-record.ts';

export interface MendPorts {
  readonly database: Database;
  readonly temporal: Client;
  readonly announce?: Announce | undefined;
}

/** How long a case may take to answer, ms: its worker may have to replay it. */
const patience = 20_000;

/**
 * Asks one case and writes its row anew when it is not as the case says; `wholly` also all that belongs to it and what it
 * is found by. A row that the case has overtaken meanwhile is left alone.
 */
export async function mendRecord(
  { database, temporal, announce }: MendPorts,
  { workflowId, status, closeTime }: WorkflowExecutionInfo,
  row: StandingRow | undefined,
  wholly: boolean,
): Promise<'right' | 'mended' | 'unanswered'> {
  const record = await ask(temporal, workflowId);
  if (!record) return 'unanswered';
  // One that was terminated cannot say that it is over.
  const endedAt = status.name === 'RUNNING' || record.ended ? undefined : closeTime?.getTime();
  const right = row !== undefined && isSame(row, record, endedAt);
  if (!right || wholly) {
    const over = Math.max(row?.revision ?? 0, record.revision);
    await writeRecord(database, record, { announce, over, ...(endedAt !== undefined && { endedAt }) });
  }
  await guarded('note a comparison', async () => {
    if (wholly) {
      await sql`insert into case_search (case_id, words) values (${record.caseId}, case_words(${record.caseId}))
        on conflict (case_id) do update set words = excluded.words`.execute(database);
    }
    if (!right) return;
    await database
      .updateTable('case_records')
      .set({ checked_at: sql`now()` })
      .where('case_id', '=', record.caseId)
      .execute();
  });
  return right ? 'right' : 'mended';
}

/** The query's name, as workflows/messages.ts has it: activities do not import workflows. */
const question = 'case.record';

async function ask(temporal: Client, workflowId: string): Promise<CaseRecord | undefined> {
  try {
    return await temporal.withDeadline(Date.now() + patience, () =>
      temporal.workflow.getHandle(workflowId).query<CaseRecord>(question),
    );
  } catch {
    return undefined;
  }
}

function isSame(row: StandingRow, record: CaseRecord, endedAt: number | undefined): boolean {
  const wished = recordRow(record, endedAt);
  return Object.entries(wished).every(([name, value]) => {
    const stands: unknown = Reflect.get(row, name);
    if (name === 'shown') return isDeepStrictEqual(stands, JSON.parse(String(value)));
    // PostgreSQL gives instants as text.
    return typeof stands === 'string' && typeof value === 'number'
      ? Number(stands) === value
      : stands === value;
  });
}
