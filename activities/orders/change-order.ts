import { sql, type Transaction } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Order } from '../../machines/money/order.ts';
import type { Tables } from '../database/tables.ts';
import { changeGoods } from './change-goods.ts';
import type { FoundOrder } from './orders-port.ts';
import { settleGone } from './settled-by-shop.ts';
import type { ShopOrder } from './shop-order.ts';
import { findTold } from './told-both.ts';

/** What a message about a known order changed, and what it could not change because a case relies on it. */
export interface Change {
  readonly outcome: 'changed' | 'same';
  /** In words; the rest was taken over. */
  readonly conflict?: string;
}

/** Takes over what is new about an order that is there already, within the transaction that locked it. */
export async function changeOrder(
  trx: Transaction<Tables>,
  { order, customer, gone = [] }: ShopOrder,
  known: FoundOrder,
): Promise<Change> {
  const { orderId } = order;
  const same = isDeepStrictEqual(sold(known.order), sold(order));
  const conflict = same ? undefined : await changeGoods(trx, order, known.order);
  const settled = await settleGone(trx, orderId, gone);
  const paidBack = await takeOverRefunds(
    trx,
    orderId,
    order.tenders.map(({ tenderId, refunded }) => ({ tenderId, minor: refunded })),
  );
  if (settled || paidBack) await findTold(trx, orderId, gone);
  const sameDay = known.order.deliveredAt === order.deliveredAt;
  if (!sameDay) {
    await trx
      .updateTable('orders')
      .set({ delivered_at: order.deliveredAt ?? null })
      .where('order_id', '=', orderId)
      .execute();
  }
  // A customer who was erased stays so: the shop's file knows nothing of that. A file without an address leaves the known one.
  const sameCustomer =
    known.customer === undefined || isDeepStrictEqual(known.customer, { ...known.customer, ...customer });
  if (!sameCustomer) {
    await trx.updateTable('order_customers').set(customer).where('order_id', '=', orderId).execute();
  }
  const changed = (!same && conflict === undefined) || settled || paidBack || !sameDay || !sameCustomer;
  return { outcome: changed ? 'changed' : 'same', ...(conflict !== undefined && { conflict }) };
}

/**
 * Takes over what the shop itself paid back of each tender in all, minor units; never more than was charged.
 *
 * @param atLeast what is known stays when it is more
 * @returns whether anything changed
 */
export async function takeOverRefunds(
  trx: Transaction<Tables>,
  orderId: string,
  refunded: readonly { readonly tenderId: string; readonly minor: number }[],
  atLeast = false,
): Promise<boolean> {
  const told = sql`least(t.charged, greatest(told.minor, ${atLeast ? sql`t.refunded_elsewhere` : sql`0`}))`;
  const { numAffectedRows } = await sql`
    update order_tenders t set refunded_elsewhere = ${told}, refunded_both = least(t.refunded_both, ${told})
    from unnest(${refunded.map(({ tenderId }) => tenderId)}::text[], ${refunded.map(({ minor }) => minor)}::bigint[])
      as told (tender_id, minor)
    where t.order_id = ${orderId} and t.tender_id = told.tender_id and t.refunded_elsewhere <> ${told}`.execute(
    trx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** What decides about goods and money: everything but the day of delivery and what was paid back since. */
function sold({ deliveredAt: _day, tenders, ...facts }: Order): object {
  return { ...facts, tenders: tenders.map(({ refunded: _since, ...tender }) => tender) };
}
