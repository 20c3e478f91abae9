import { sql, type Transaction } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Order } from '../../machines/money/order.ts';
import type { Tables } from '../database/tables.ts';
import { EffectError } from '../effect-error.ts';
import type { FoundOrder } from './orders-port.ts';
import type { ShopOrder } from './shop-order.ts';
import { writeGoods, writeTenders } from './write-order.ts';

/**
 * Takes over what is new about an order that is there already, within the transaction that locked it.
 *
 * @throws EffectError `OrderConflict` when what was sold or charged has changed and a case relies on it
 */
export async function changeOrder(
  trx: Transaction<Tables>,
  { order, customer }: ShopOrder,
  known: FoundOrder,
): Promise<'changed' | 'same'> {
  const { orderId } = order;
  const elsewhere = await refundedElsewhere(trx, orderId);
  const before = { ...known.order, tenders: known.order.tenders.map((t) => ({ ...t, refunded: 0 })) };
  const now = { ...order, tenders: order.tenders.map((t) => ({ ...t, refunded: 0 })) };
  const news = order.tenders.filter((t) => elsewhere.get(t.tenderId) !== t.refunded);
  const settled = isDeepStrictEqual(sold(before), sold(now));
  const sameDay = known.order.deliveredAt === order.deliveredAt;
  // A customer who was erased stays so: the shop's file knows nothing of that. A file without an address leaves the known one.
  const sameCustomer =
    known.customer === undefined || isDeepStrictEqual(known.customer, { ...known.customer, ...customer });
  if (settled && sameDay && sameCustomer && news.length === 0) return 'same';
  if (!settled) await replaceSold(trx, order);
  else {
    for (const { tenderId, refunded } of news) {
      await trx
        .updateTable('order_tenders')
        .set({ refunded_elsewhere: refunded })
        .where('order_id', '=', orderId)
        .where('tender_id', '=', tenderId)
        .execute();
    }
  }
  await trx
    .updateTable('orders')
    .set({ delivered_at: order.deliveredAt ?? null })
    .where('order_id', '=', orderId)
    .execute();
  if (!sameCustomer) {
    await trx.updateTable('order_customers').set(customer).where('order_id', '=', orderId).execute();
  }
  return 'changed';
}

/** What decides about goods and money: everything but the day of delivery and what was paid back since. */
function sold({ deliveredAt: _day, ...facts }: Order): object {
  return facts;
}

async function replaceSold(trx: Transaction<Tables>, order: Order): Promise<void> {
  const { orderId, currency, placedAt, discount, shipping } = order;
  const relied = await sql<{ relied: boolean }>`
    select exists (select from reserved_units where order_id = ${orderId})
      or exists (select from refunds where order_id = ${orderId}) as relied`.execute(trx);
  if (relied.rows[0]?.relied) {
    const text = `Order ${orderId} is known with other goods, prices or payments, and a case relies on them. Correct it by hand, or send what was sold as it was.`;
    throw new EffectError('OrderConflict', text, { retryable: false });
  }
  await trx.deleteFrom('order_lines').where('order_id', '=', orderId).execute();
  await trx.deleteFrom('order_tenders').where('order_id', '=', orderId).execute();
  await trx
    .updateTable('orders')
    .set({ currency, placed_at: placedAt, discount, shipping })
    .where('order_id', '=', orderId)
    .execute();
  await writeGoods(trx, order);
  await writeTenders(trx, order);
}

async function refundedElsewhere(
  trx: Transaction<Tables>,
  orderId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('order_tenders')
    .select(['tender_id', 'refunded_elsewhere'])
    .where('order_id', '=', orderId)
    .execute();
  return new Map(rows.map((row) => [row.tender_id, Number(row.refunded_elsewhere)]));
}
