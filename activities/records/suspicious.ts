import type { WorkflowExecutionInfo } from '@temporalio/client';
import type { Selectable } from 'kysely';
import { neverDue, type CaseRecordsTable } from '../database/record-tables.ts';

export type StandingRow = Selectable<CaseRecordsTable>;

/** Whether a row cannot be that of this workflow as visibility knows it; a wrong suspicion costs one question. */
export function lookSuspicious(info: WorkflowExecutionInfo, row: StandingRow | undefined): boolean {
  if (!row) return true;
  const told = new Map<string, unknown>(
    info.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
  );
  const over = info.status.name !== 'RUNNING';
  const due = told.get('NextDueAt');
  const owner = row.owner === null ? undefined : `${row.department}: ${row.owner}`;
  return (
    over !== (row.closed_at !== null) ||
    told.get('CaseState') !== row.state ||
    told.get('Owner') !== owner ||
    told.get('EscalationLevel') !== row.escalation_level ||
    (!over && (due instanceof Date ? due.getTime() : neverDue) !== (row.shown.next[0]?.at ?? neverDue))
  );
}
