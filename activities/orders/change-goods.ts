import { sql, type Transaction } from 'kysely';
import type { Order } from '../../machines/money/order.ts';
import type { Tables } from '../database/tables.ts';
import { changedAlthoughRelied } from './relied-on.ts';
import { reliedUnits, shopItself } from './settled-by-shop.ts';
import { writeGoods, writeTenders } from './write-order.ts';

/**
 * Writes what was sold and charged anew, unless a case relies on what would change: then nothing is written. The order is locked.
 *
 * @returns what stands against it, in words
 */
export async function changeGoods(
  trx: Transaction<Tables>,
  now: Order,
  before: Order,
): Promise<string | undefined> {
  const { orderId, currency, placedAt, discount, shipping } = now;
  const units = await reliedUnits(trx, orderId);
  const tenders = await paidTenders(trx, orderId);
  const conflict = changedAlthoughRelied(before, now, { units, tenders });
  if (conflict !== undefined) return conflict;
  await forgetLines(trx, now);
  await trx
    .deleteFrom('order_tenders')
    .where('order_id', '=', orderId)
    .where(
      'tender_id',
      'not in',
      now.tenders.map(({ tenderId }) => tenderId),
    )
    .execute();
  await trx
    .updateTable('orders')
    .set({ currency, placed_at: placedAt, discount, shipping })
    .where('order_id', '=', orderId)
    .execute();
  await writeGoods(trx, now);
  await writeTenders(trx, now);
  return undefined;
}

/** Lines that the shop's order has no more, and the last pieces of one that became shorter: of these only the shop may have settled any. */
async function forgetLines(trx: Transaction<Tables>, { orderId, lines }: Order): Promise<void> {
  const ids = lines.map(({ lineId }) => lineId);
  const quantities = lines.map(({ quantity }) => quantity);
  for (const table of ['reserved_units', 'refunded_units'] as const) {
    const own = table === 'reserved_units' ? sql`u.case_id = ${shopItself}` : sql`u.refund_id is null`;
    await sql`
      delete from ${sql.table(table)} u where u.order_id = ${orderId} and ${own} and not exists (
        select from unnest(${ids}::text[], ${quantities}::int[]) as kept (line_id, quantity)
        where kept.line_id = u.line_id and u.unit < kept.quantity)`.execute(trx);
  }
  await trx
    .deleteFrom('order_lines')
    .where('order_id', '=', orderId)
    .where('line_id', 'not in', ids)
    // What was sent in place of goods the shop's order never names.
    .where('replacement_id', 'is', null)
    .execute();
  const bare = lines.filter(({ serials }) => serials.length === 0).map(({ lineId }) => lineId);
  await sql`
    delete from order_serials s where s.order_id = ${orderId} and (s.line_id = any(${bare}) or exists (
      select from unnest(${ids}::text[], ${quantities}::int[]) as kept (line_id, quantity)
      where kept.line_id = s.line_id and s.unit >= kept.quantity))`.execute(trx);
}

async function paidTenders(trx: Transaction<Tables>, orderId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ tender_id: string }>`
    select tender_id from refund_parts where order_id = ${orderId}
    union select tender_id from payouts where order_id = ${orderId}`.execute(trx);
  return rows.map((row) => row.tender_id);
}
