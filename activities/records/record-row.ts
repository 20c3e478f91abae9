import type { Insertable } from 'kysely';
import type { CaseRecord } from '../../machines/case/record.ts';
import { isUnheard } from '../../machines/case/unheard.ts';
import { neverDue, type CaseRecordsTable, type Shown } from '../database/record-tables.ts';

/** The row of a case; `endedAt` (epoch ms) when its workflow was ended from outside. */
export function recordRow(record: CaseRecord, endedAt?: number): Insertable<CaseRecordsTable> {
  const { view, at, ended } = record;
  const closedAt = endedAt ?? (ended ? at : null);
  const next = closedAt === null ? view.next : [];
  const { clocks, awaiting, warnings, timeZone } = view;
  const shown: Shown = { clocks, next, awaiting, warnings, timeZone };
  const breach = closedAt === null ? breachAt(view) : null;
  return {
    case_id: record.caseId,
    workflow_id: record.workflowId,
    kind: view.kind,
    state: view.state,
    policy: view.policy.id,
    policy_version: view.policy.version,
    machine_version: record.machineVersion,
    channel: view.channel,
    priority: view.priority?.id ?? null,
    topic: view.topic ?? null,
    owner: view.owner?.name ?? null,
    department: view.owner?.department ?? null,
    customer: view.customer,
    order_id: view.goods?.orderId ?? null,
    escalation_level: view.escalationLevel ?? 0,
    waits_for_customer: view.awaiting.some(({ from }) => from === 'the customer'),
    approvals: view.compensations.filter(({ status }) => status === 'awaiting-approval').length,
    safety: view.clocks.some(({ name }) => name.startsWith('safety-')),
    unheard: closedAt === null && isUnheard(view),
    warnings: view.warnings.length,
    next_due_at: Math.min(next[0]?.at ?? neverDue, breach ?? neverDue),
    breach_at: breach,
    received_at: view.since,
    changed_at: at,
    closed_at: closedAt,
    product: view.goods?.category ?? view.topic ?? null,
    resolved_at: view.resolution?.at ?? null,
    first_contact: view.resolution?.firstContact ?? null,
    on_the_spot: view.resolution?.onTheSpot ?? null,
    reopened: view.reopened ?? 0,
    escalations: view.escalations ?? 0,
    revision: record.revision,
    shown: JSON.stringify(shown),
  };
}

/**
 * When the first of its promises breaks unless somebody acts, or broke; what is promised of an average breaks by no single case,
 * and what is paused by no lapse of time.
 */
function breachAt({ clocks, commitments }: CaseRecord['view']): number | null {
  const due = [
    ...clocks.filter(
      ({ stoppedAt, measure, status }) =>
        stoppedAt === undefined && measure === undefined && status !== 'paused',
    ),
    ...commitments.filter(({ status }) => status === 'open'),
  ].map(({ dueAt }) => dueAt);
  return due.length > 0 ? Math.min(...due) : null;
}
