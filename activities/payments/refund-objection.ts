import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { TenderRefund } from '../../machines/money/tenders.ts';
import { settledUnit } from '../orders/settled-unit.ts';
import type { RefundOrder } from './payments-port.ts';

/** Why a refund cannot be booked, and what to do; undefined when nothing stands against it. The order is locked. */
export async function objectionTo(
  trx: Transaction<Tables>,
  { orderId, units, currency }: RefundOrder,
  parts: readonly TenderRefund[],
): Promise<string | undefined> {
  const order = await trx
    .selectFrom('orders')
    .select('currency')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!order) return `There is no order ${orderId}: import it, or pay back by hand and record it.`;
  if (order.currency !== currency) {
    return `Order ${orderId} was paid in ${order.currency}, not in ${currency}: pay back in the order's currency.`;
  }
  const tenders = await trx
    .selectFrom('order_tenders')
    .select(['tender_id', 'charged', 'refunded_elsewhere', 'refunded_here'])
    .where('order_id', '=', orderId)
    .execute();
  const left = new Map(
    tenders.map((t) => [
      t.tender_id,
      Math.max(0, Number(t.charged) - Number(t.refunded_elsewhere) - Number(t.refunded_here)),
    ]),
  );
  for (const { tenderId, minor } of parts) {
    const most = left.get(tenderId);
    if (most === undefined) return `Order ${orderId} was not paid with ${tenderId}: choose another tender.`;
    if (minor > most) {
      return `${minor} minor units cannot be paid back to ${tenderId} of order ${orderId}: ${most} are left of what was paid with it. Pay back less, or to another tender.`;
    }
  }
  if (parts.length + units.length === 0) {
    return `Nothing is left of what was paid for order ${orderId}: it is paid back already. Make it good in another way and record that.`;
  }
  return settledUnit(trx, orderId, units);
}
