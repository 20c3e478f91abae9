import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { settledUnit } from '../orders/settled-unit.ts';
import type { ReplacementOrder } from './fulfilment-port.ts';

/** Why a replacement cannot be booked, and what to do; undefined when nothing stands against it. The order is locked. */
export async function replacementObjection(
  trx: Transaction<Tables>,
  { caseId, orderId, units }: Pick<ReplacementOrder, 'caseId' | 'orderId' | 'units'>,
): Promise<string | undefined> {
  const order = await trx
    .selectFrom('orders')
    .select('order_id')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!order) return `There is no order ${orderId}: import it, or send it by hand and record it.`;
  return settledUnit(trx, caseId, orderId, units);
}
