import type { Selectable } from 'kysely';
import type { CaseRecordsTable } from '../../activities/database/record-tables.ts';
import type { ListedCase } from './list-records.ts';

/** The columns of which a listed case is made. */
export const listedColumns = [
  'r.case_id',
  'r.workflow_id',
  'r.kind',
  'r.state',
  'r.policy',
  'r.policy_version',
  'r.channel',
  'r.topic',
  'r.owner',
  'r.department',
  'r.order_id',
  'r.escalation_level',
  'r.waits_for_customer',
  'r.approvals',
  'r.safety',
  'r.unheard',
  'r.next_due_at',
  'r.breach_at',
  'r.received_at',
  'r.changed_at',
  'r.closed_at',
  'r.revision',
  'r.shown',
] as const;

type Column = (typeof listedColumns)[number] extends `r.${infer Name}` ? Name : never;

type Row = Pick<Selectable<CaseRecordsTable>, Column> & { readonly customer_name: string | null };

/** A row as the case that a list shows at `now` (epoch ms). */
export function listed(row: Row, now: number): ListedCase {
  const { shown, topic, owner, department } = row;
  const [next] = shown.next;
  return {
    caseId: row.case_id,
    workflowId: row.workflow_id,
    kind: row.kind,
    state: row.state,
    policy: row.policy,
    policyVersion: row.policy_version,
    channel: row.channel,
    ...(topic !== null && { topic }),
    ...(owner !== null && { owner }),
    ...(department !== null && { department }),
    ...(row.customer_name !== null && { customerName: row.customer_name }),
    ...(row.order_id !== null && { orderId: row.order_id }),
    escalationLevel: row.escalation_level,
    waitsForCustomer: row.waits_for_customer,
    approvals: row.approvals,
    safety: row.safety,
    unheard: row.unheard,
    warnings: shown.warnings,
    awaiting: shown.awaiting,
    ...(next && { next: { what: next.what, at: next.at, byWhom: next.by } }),
    clocks: shown.clocks.map((clock) =>
      clock.status === 'running' && clock.dueAt <= now ? { ...clock, status: 'overdue' } : clock,
    ),
    timeZone: shown.timeZone,
    ...(row.breach_at !== null && { breachAt: Number(row.breach_at) }),
    receivedAt: Number(row.received_at),
    changedAt: Number(row.changed_at),
    ...(row.closed_at !== null && { closedAt: Number(row.closed_at) }),
    revision: row.revision,
  };
}
