import type { Transaction } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Tables } from '../database/tables.ts';

/** Which of these units was paid back or replaced before, in a sentence; undefined when none was. The order is locked. */
export async function settledUnit(
  trx: Transaction<Tables>,
  orderId: string,
  units: readonly UnitRef[],
): Promise<string | undefined> {
  for (const [table, how] of [
    ['refunded_units', 'was paid back before: look at its earlier refund.'],
    ['replaced_units', 'was replaced before: look at what was sent for it.'],
  ] as const) {
    const before = await trx
      .selectFrom(table)
      .select(['line_id', 'unit'])
      .where('order_id', '=', orderId)
      .execute();
    const done = new Set(before.map((row) => JSON.stringify([row.line_id, row.unit])));
    const again = units.find(({ lineId, unit }) => done.has(JSON.stringify([lineId, unit])));
    if (again) return `Unit ${again.unit} of line ${again.lineId} of order ${orderId} ${how}`;
  }
  return undefined;
}
