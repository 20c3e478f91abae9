import { policyIds, policyOf } from '../../../policies/registry.ts';
import type { CaseRow } from '../../list-cases.ts';
import { columns } from './columns.ts';
import { instantIn, fromNow } from './instant.ts';
import type { Paint } from './paint.ts';
import { stateIn } from './state.ts';

/** Cases as a table for a person, due instants in the zone of each case's policy. */
export function caseTable(rows: readonly CaseRow[], now: number, paint: Paint): string {
  const head = ['CASE', 'STATE', 'NEXT DUE', '', 'OWNER', 'POLICY'].map((title) => paint.dim(title));
  return columns([head, ...rows.map((row) => cells(row, now, paint))]);
}

function cells(row: CaseRow, now: number, paint: Paint): readonly string[] {
  const late = row.nextDueAt !== undefined && row.nextDueAt < now && row.closedAt === undefined;
  const due = row.nextDueAt === undefined ? '' : instantIn(row.nextDueAt, zoneOf(row.policy), now);
  const left = row.nextDueAt === undefined ? '' : fromNow(row.nextDueAt, now);
  const level = row.escalationLevel > 0 ? paint.red(` level ${row.escalationLevel}`) : '';
  return [
    paint.bold(row.caseId),
    stateIn(row.state, paint) + level,
    late ? paint.red(due) : due,
    late ? paint.red(left) : paint.dim(left),
    row.owner ?? paint.dim('nobody yet'),
    row.policy,
  ];
}

/** The zone of a policy's first calendar; UTC for a policy that this version does not know. */
function zoneOf(policyId: string): string {
  if (!policyIds().includes(policyId)) return 'UTC';
  return Object.values(policyOf(policyId).calendars)[0]?.timeZone ?? 'UTC';
}
