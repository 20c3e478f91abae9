import { expect, test } from '@jest/globals';
import { caseTable } from '../../client/cli/format/case-table.ts';
import { paintFor } from '../../client/cli/format/paint.ts';
import type { CaseRow } from '../../client/list-cases.ts';

const now = Date.UTC(2026, 10, 24, 12);
const row: CaseRow = {
  caseId: 'c-1',
  workflowId: 'complaint/c-1',
  kind: 'complaint',
  state: 'investigating',
  policy: 'asivado',
  owner: 'Ana',
  escalationLevel: 0,
  nextDueAt: now + 3_600_000,
  openedAt: now - 3_600_000,
  closedAt: undefined,
};

/** What stands in front of each case, and the line below the table. */
function marksOf(rows: readonly CaseRow[]) {
  const lines = caseTable(rows, now, paintFor({ terminal: false, env: {} })).split('\n');
  return {
    marks: lines.slice(1, rows.length + 1).map((line) => line.slice(0, 1)),
    below: lines[rows.length + 1],
  };
}

test('what is escalated, overdue or referred out is marked, without colour too', () => {
  const escalated = { ...row, state: 'escalated', escalationLevel: 2 };
  const late = { ...row, nextDueAt: now - 1 };
  const referredOut = { ...row, state: 'referredOut', closedAt: now, nextDueAt: undefined };
  const { marks, below } = marksOf([row, escalated, late, referredOut]);
  expect(marks).toEqual([' ', '!', '!', '→']);
  expect(below).toMatch(/^! escalated.*→ referred out/);
});

test('a table in which nothing needs a look has no marks and no legend', () => {
  const closed = { ...row, state: 'closed', escalationLevel: 1, nextDueAt: now - 1, closedAt: now };
  expect(marksOf([row, closed])).toEqual({ marks: [' ', ' '], below: undefined });
});
