import { sql, type Transaction } from 'kysely';
import type { UnitRef } from '../../machines/money/paid.ts';
import type { Tables } from '../database/tables.ts';
import { shopItself, type GonePieces } from './settled-by-shop.ts';

/**
 * What a person logs as paid in another way the shop may have told already: its word then was about these pieces. Those that it
 * settled in place of them are free again. The order is locked.
 *
 * @returns whether the shop told of all of them
 */
export async function takeOverTold(
  trx: Transaction<Tables>,
  orderId: string,
  units: readonly UnitRef[],
): Promise<boolean> {
  const lineIds = units.map(({ lineId }) => lineId);
  const { rows } = await sql<UnitRef>`
    with asked as (select * from unnest(${lineIds}::text[], ${units.map(({ unit }) => unit)}::int[]) as asked (line_id, unit)),
    told as (
      select u.line_id, u.unit, row_number() over (partition by u.line_id order by a.unit is null, u.unit) as n
      from refunded_units u left join asked a on a.line_id = u.line_id and a.unit = u.unit
      where u.order_id = ${orderId} and u.refund_id is null
    )
    delete from refunded_units u using told
    where u.order_id = ${orderId} and u.line_id = told.line_id and u.unit = told.unit
      and told.n <= (select count(*) from asked where asked.line_id = told.line_id)
    returning u.line_id as "lineId", u.unit`.execute(trx);
  await sql`
    delete from reserved_units r
    using unnest(${rows.map(({ lineId }) => lineId)}::text[], ${rows.map(({ unit }) => unit)}::int[]) as freed (line_id, unit)
    where r.order_id = ${orderId} and r.line_id = freed.line_id and r.unit = freed.unit
      and r.case_id = ${shopItself}`.execute(trx);
  return rows.length === units.length;
}

/**
 * Finds, in what the shop now tells, refunds that a person logged as paid in another way: that money is in the ledger and in the
 * shop's word. A refund is told when the shop settled as many pieces of each of its lines. The order is locked.
 *
 * @param gone what the shop settled in all
 */
export async function findTold(
  trx: Transaction<Tables>,
  orderId: string,
  gone: readonly GonePieces[],
): Promise<void> {
  const { rows } = await sql<{ minor: number }>`
    with told as (
      select * from unnest(${gone.map(({ lineId }) => lineId)}::text[], ${gone.map(({ quantity }) => quantity)}::int[])
        as told (line_id, quantity)
    ),
    settled as (
      select u.line_id, count(*) as pieces from refunded_units u left join refunds r using (refund_id)
      where u.order_id = ${orderId} and (u.refund_id is null or r.otherwise) group by u.line_id
    ),
    found as (
      update refunds r set told = true
      where r.order_id = ${orderId} and r.otherwise and not r.told
        and exists (select from refunded_units u where u.refund_id = r.refund_id)
        and not exists (
          select from refunded_units u
          left join told on told.line_id = u.line_id
          left join settled s on s.line_id = u.line_id
          where u.refund_id = r.refund_id and coalesce(told.quantity, 0) < s.pieces)
      returning r.refund_id
    )
    select coalesce(sum(p.minor), 0)::float8 as minor from refund_parts p join found using (refund_id)`.execute(
    trx,
  );
  await countOnce(trx, orderId, rows[0]?.minor ?? 0);
}

/** So much, minor units, is in the ledger and in the shop's word: it counts once. The newest tender first; the order is locked. */
export async function countOnce(trx: Transaction<Tables>, orderId: string, minor: number): Promise<void> {
  await sql`
    with told as (
      select tender_id, refunded_elsewhere - refunded_both as open,
        coalesce(sum(refunded_elsewhere - refunded_both) over (
          order by at desc, tender_id rows between unbounded preceding and 1 preceding), 0) as before
      from order_tenders where order_id = ${orderId}
    )
    update order_tenders t set refunded_both = t.refunded_both + greatest(0, least(told.open, ${minor}::bigint - told.before))
    from told where t.order_id = ${orderId} and t.tender_id = told.tender_id`.execute(trx);
}
