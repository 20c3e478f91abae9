import { policyIds, policyOf } from '../../../policies/registry.ts';
import type { CaseRow } from '../../list-cases.ts';
import { columns } from './columns.ts';
import { instantIn, fromNow } from './instant.ts';
import type { Paint } from './paint.ts';
import { stateIn } from './state.ts';

/**
 * Cases as a table for a person, due instants in the zone of each case's policy. What needs a look is marked in front,
 * so that it stands out without colour too; the marks that occur are explained below.
 */
export function caseTable(rows: readonly CaseRow[], now: number, paint: Paint): string {
  const head = ['', 'CASE', 'STATE', 'NEXT DUE', '', 'OWNER', 'POLICY'].map((title) => paint.dim(title));
  const table = columns([head, ...rows.map((row) => cells(row, now, paint))]);
  const marked = rows.map((row) => markOf(row, now));
  const legend = Object.entries(meanings).filter(([mark]) => marked.some((each) => each === mark));
  if (legend.length === 0) return table;
  return `${table}\n${paint.dim(legend.map(([mark, meaning]) => `${mark} ${meaning}`).join('   '))}`;
}

type Mark = '!' | '→' | '';

const meanings: Readonly<Record<Exclude<Mark, ''>, string>> = {
  '!': 'escalated, or something is overdue',
  '→': 'referred out: somebody else has it now',
};

function markOf(row: CaseRow, now: number): Mark {
  if (row.state === 'referredOut') return '→';
  const open = row.closedAt === undefined;
  return open && (row.state === 'escalated' || row.escalationLevel > 0 || isLate(row, now)) ? '!' : '';
}

const isLate = ({ nextDueAt, closedAt }: CaseRow, now: number): boolean =>
  nextDueAt !== undefined && nextDueAt < now && closedAt === undefined;

function cells(row: CaseRow, now: number, paint: Paint): readonly string[] {
  const late = isLate(row, now);
  const mark = markOf(row, now);
  const due = row.nextDueAt === undefined ? '' : instantIn(row.nextDueAt, zoneOf(row.policy), now);
  const left = row.nextDueAt === undefined ? '' : fromNow(row.nextDueAt, now);
  const level = row.escalationLevel > 0 ? paint.red(` level ${row.escalationLevel}`) : '';
  return [
    mark === '!' ? paint.red(mark) : paint.magenta(mark),
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
