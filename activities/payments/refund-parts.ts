import type { Transaction } from 'kysely';
import { leftToRefund, splitOverTenders, type TenderRefund } from '../../machines/money/tenders.ts';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import type { RefundOrder } from './payments-port.ts';

/** What is asked to be paid back, minor units. */
export function askedMinor(parts: RefundOrder['parts']): number {
  return 'upTo' in parts ? parts.upTo : parts.reduce((sum, { minor }) => sum + minor, 0);
}

/**
 * How much goes to each tender: as it was asked where so much is left on each of them, else the same amount over all that is left,
 * the newest tender first and never more than that. A tender that the order does not have stays, for the objection to name it.
 * The order is locked.
 */
export async function partsOf(
  trx: Transaction<Tables>,
  orderId: string,
  asked: RefundOrder['parts'],
): Promise<readonly TenderRefund[]> {
  const rows = await trx
    .selectFrom('order_tenders')
    .select(['tender_id', 'charged', 'refunded_elsewhere', 'refunded_both', 'refunded_here', 'at'])
    .where('order_id', '=', orderId)
    .execute();
  const tenders = rows.map((row) => {
    const charged = Number(row.charged);
    const elsewhere = Number(row.refunded_elsewhere) - Number(row.refunded_both);
    const refunded = Math.min(charged, elsewhere + Number(row.refunded_here));
    return { tenderId: row.tender_id, charged, refunded, at: Number(row.at) };
  });
  if (!('upTo' in asked)) {
    const left = new Map(tenders.map(({ tenderId, charged, refunded }) => [tenderId, charged - refunded]));
    const isStrange = asked.some(({ tenderId }) => !left.has(tenderId));
    if (isStrange || asked.every(({ tenderId, minor }) => minor <= (left.get(tenderId) ?? 0))) return asked;
  }
  return splitOverTenders(Math.min(askedMinor(asked), leftToRefund({ tenders })), tenders);
}

/** What an entry of the ledger stands for, minor units: parts that were refused or came back are no more in it. */
export async function bookedMinor(
  database: Database | Transaction<Tables>,
  refundId: string,
): Promise<number> {
  const parts = await database
    .selectFrom('refund_parts')
    .select('minor')
    .where('refund_id', '=', refundId)
    .execute();
  return parts.reduce((sum, { minor }) => sum + Number(minor), 0);
}
