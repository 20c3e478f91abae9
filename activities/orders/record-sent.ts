import { sql, type Transaction } from 'kysely';
import { paidForUnits, type UnitRef } from '../../machines/money/paid.ts';
import type { Tables } from '../database/tables.ts';
import type { Item } from '../fulfilment/fulfilment-port.ts';
import { readOrders } from './read-orders.ts';

/** What was sent in place of units of an order. */
export interface Sent {
  readonly replacementId: string;
  readonly orderId: string;
  readonly units: readonly UnitRef[];
  readonly items: readonly Item[];
  /** One for each piece in the order of the units, where the goods have them. */
  readonly serials?: readonly string[];
}

/**
 * Records the pieces that were sent, so that a later case can be about them. The same article has the place of the unit that it
 * replaces. Another one is a line of its own, worth what it costs and never more than was paid for what it replaces; that unit is
 * settled for ever. Both were bought when the order was: what is left of warranty and return window goes on [SUP-WAR-1]. The order
 * is locked.
 */
export async function recordSent(trx: Transaction<Tables>, sent: Sent): Promise<void> {
  const { orderId, replacementId, units, items, serials = [] } = sent;
  const order = (await readOrders(trx, [orderId])).get(orderId)?.order;
  if (!order) throw new Error(`Order ${orderId} went away while its replacement was recorded.`);
  const paid = new Map(paidForUnits(order).map((unit) => [keyOf(unit), unit.goods + unit.tax]));
  const left = new Map(items.map(({ sku, quantity }) => [sku, quantity]));
  const placed = units.map((unit, i) => {
    const line = order.lines.find(({ lineId }) => lineId === unit.lineId);
    const again = line ? (left.get(line.sku) ?? 0) : 0;
    if (line && again > 0) left.set(line.sku, again - 1);
    return { unit, line, serial: serials[i], isSame: again > 0 };
  });
  for (const { unit, serial } of placed.filter(({ isSame }) => isSame)) {
    if (serial !== undefined) await noteSerial(trx, orderId, unit, serial);
  }
  const exchanged = placed.filter(({ isSame }) => !isSame);
  if (exchanged.length === 0) return;
  await sql`
    update replaced_units u set exchanged = true
    from unnest(${exchanged.map(({ unit }) => unit.lineId)}::text[], ${exchanged.map(({ unit }) => unit.unit)}::int[])
      as gone (line_id, unit)
    where u.replacement_id = ${replacementId} and u.line_id = gone.line_id and u.unit = gone.unit`.execute(
    trx,
  );
  const most = Math.max(...exchanged.map(({ unit }) => paid.get(keyOf(unit)) ?? 0));
  const category = exchanged[0]?.line?.category ?? 'other';
  const others = [...left].filter(([, quantity]) => quantity > 0);
  for (const [n, [sku, quantity]] of others.entries()) {
    const article = await trx.selectFrom('stock').selectAll().where('sku', '=', sku).executeTakeFirst();
    const price = article?.currency === order.currency ? article.price : null;
    const lineId = others.length === 1 ? replacementId : `${replacementId}-${n + 1}`;
    await trx
      .insertInto('order_lines')
      .values({
        order_id: orderId,
        line_id: lineId,
        position: 1_000 + order.lines.length + n,
        sku,
        title: article?.title ?? sku,
        category,
        quantity,
        unit_price: price === null ? most : Math.min(Number(price), most),
        discount: 0,
        tax: 0,
        final_sale: false,
        replacement_id: replacementId,
      })
      .execute();
    const own = exchanged.flatMap(({ serial }) => (serial === undefined ? [] : [serial]));
    if (others.length > 1 || own.length !== quantity) continue;
    await trx
      .insertInto('order_serials')
      .values(own.map((serial, unit) => ({ order_id: orderId, line_id: lineId, unit, serial })))
      .execute();
  }
}

/** The piece that now has the unit's place; only goods that have serial numbers get one. */
async function noteSerial(
  trx: Transaction<Tables>,
  orderId: string,
  { lineId, unit }: UnitRef,
  serial: string,
): Promise<void> {
  await trx
    .updateTable('order_serials')
    .set({ sent_serial: serial })
    .where('order_id', '=', orderId)
    .where('line_id', '=', lineId)
    .where('unit', '=', unit)
    .execute();
}

function keyOf({ lineId, unit }: UnitRef): string {
  return JSON.stringify([lineId, unit]);
}
