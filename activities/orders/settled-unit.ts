import { sql, type Transaction } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Tables } from '../database/tables.ts';

/**
 * Which of these units was paid back before, by a case or the shop itself, or replaced by this case or by one that still holds it, in a sentence; undefined when
 * none was. What was sent for a unit takes its place once the case that sent it has let go of it. The order is locked.
 */
export async function settledUnit(
  trx: Transaction<Tables>,
  caseId: string,
  orderId: string,
  units: readonly UnitRef[],
): Promise<string | undefined> {
  const paidBack = await trx
    .selectFrom('refunded_units')
    .select(['line_id', 'unit', 'refund_id'])
    .where('order_id', '=', orderId)
    .execute();
  const { rows: replaced } = await sql<{ line_id: string; unit: number }>`
    select p.line_id, p.unit from replaced_units p join replacements r using (replacement_id)
    where p.order_id = ${orderId} and (r.case_id = ${caseId} or exists (
      select from reserved_units u
      where u.case_id = r.case_id and u.order_id = p.order_id and u.line_id = p.line_id and u.unit = p.unit))`.execute(
    trx,
  );
  for (const [before, how] of [
    [
      paidBack.filter((row) => row.refund_id === null),
      'was paid back by the shop itself, or taken out of the order: look there, and log it if it was for this case.',
    ],
    [paidBack, 'was paid back before: look at its earlier refund.'],
    [replaced, 'was replaced before: look at what was sent for it.'],
  ] as const) {
    const done = new Set(before.map((row) => JSON.stringify([row.line_id, row.unit])));
    const again = units.find(({ lineId, unit }) => done.has(JSON.stringify([lineId, unit])));
    if (again) return `Unit ${again.unit} of line ${again.lineId} of order ${orderId} ${how}`;
  }
  return undefined;
}
