import { sql, type Transaction } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';

/** Who holds, in `reserved_units`, what the shop itself settled: no case has this id. */
export const shopItself = 'shop';

/** So many pieces of a line, in all, that the shop itself paid back, took out of the order or never sent. */
export interface GonePieces {
  readonly lineId: string;
  readonly quantity: number;
}

/**
 * Settles what the shop itself settled, within the transaction that locked the order: no case can take it, and one that holds it
 * cannot pay it back. Pieces that no case holds go first, the last one before the others. What was logged as paid in another way
 * counts: the shop tells of that too.
 *
 * @returns whether any piece was settled now
 */
export async function settleGone(
  trx: Transaction<Tables>,
  orderId: string,
  gone: readonly GonePieces[],
): Promise<boolean> {
  const settled: UnitRef[] = [];
  for (const { lineId, quantity } of gone) {
    const { rows } = await sql<{ unit: number }>`
      with known as (
        select count(*) as pieces from refunded_units u left join refunds r using (refund_id)
        where u.order_id = ${orderId} and u.line_id = ${lineId} and (u.refund_id is null or r.otherwise)
      ),
      left_over as (
        select n.unit, h.case_id from order_lines l
        cross join lateral generate_series(0, l.quantity - 1) as n(unit)
        left join reserved_units h on h.order_id = l.order_id and h.line_id = l.line_id and h.unit = n.unit
        where l.order_id = ${orderId} and l.line_id = ${lineId} and not exists (
          select from refunded_units u where u.order_id = l.order_id and u.line_id = l.line_id and u.unit = n.unit)
      )
      insert into refunded_units (order_id, line_id, unit)
      select ${orderId}, ${lineId}, unit from left_over
      order by case_id is not null, unit desc
      limit greatest(0, ${quantity}::int - (select pieces from known))
      returning unit`.execute(trx);
    settled.push(...rows.map(({ unit }) => ({ lineId, unit })));
  }
  if (settled.length === 0) return false;
  await sql`
    insert into reserved_units (order_id, line_id, unit, case_id)
    select ${orderId}, line_id, unit, ${shopItself}
    from unnest(${settled.map(({ lineId }) => lineId)}::text[], ${settled.map(({ unit }) => unit)}::int[])
      as settled (line_id, unit)
    on conflict do nothing`.execute(trx);
  return true;
}

/** Pieces of an order that a case relies on: held by one, paid back or replaced by one. */
export async function reliedUnits(trx: Database, orderId: string): Promise<readonly UnitRef[]> {
  const { rows } = await sql<UnitRef>`
    select line_id as "lineId", unit from reserved_units where order_id = ${orderId} and case_id <> ${shopItself}
    union select line_id, unit from refunded_units where order_id = ${orderId} and refund_id is not null
    union select line_id, unit from replaced_units where order_id = ${orderId}
    order by 1, 2`.execute(trx);
  return rows;
}
