import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { TenderRefund } from '../../machines/money/tenders.ts';
import { settledUnit } from '../orders/settled-unit.ts';
import type { RefundOrder } from './payments-port.ts';
import { askedMinor } from './refund-parts.ts';

/** Why a refund cannot be booked, and what to do; undefined when nothing stands against it. The order is locked. */
export async function objectionTo(
  trx: Transaction<Tables>,
  { caseId, orderId, units, currency, parts: asked, otherwise }: RefundOrder,
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
    .select('tender_id')
    .where('order_id', '=', orderId)
    .execute();
  const strange = parts.find(({ tenderId }) => !tenders.some(({ tender_id: known }) => known === tenderId));
  if (strange) return `Order ${orderId} was not paid with ${strange.tenderId}: choose another tender.`;
  const settled = await settledUnit(trx, caseId, orderId, units);
  if (settled !== undefined || parts.length > 0 || otherwise || askedMinor(asked) === 0) return settled;
  return `Nothing is left of what was paid for order ${orderId}: it is paid back already. Make it good in another way and record that.`;
}
