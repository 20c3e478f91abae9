import type { Transaction } from 'kysely';
import { leftToRefund, splitOverTenders, type TenderRefund } from '../../machines/money/tenders.ts';
import type { Database } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';
import type { RefundOrder } from './payments-port.ts';

/** How much goes to each tender; what is spread is capped by what is left. The order is locked. */
export async function partsOf(
  trx: Transaction<Tables>,
  orderId: string,
  parts: RefundOrder['parts'],
): Promise<readonly TenderRefund[]> {
  if (!('upTo' in parts)) return parts;
  const rows = await trx
    .selectFrom('order_tenders')
    .select(['tender_id', 'charged', 'refunded_elsewhere', 'refunded_here', 'at'])
    .where('order_id', '=', orderId)
    .execute();
  const tenders = rows.map((row) => {
    const charged = Number(row.charged);
    const refunded = Math.min(charged, Number(row.refunded_elsewhere) + Number(row.refunded_here));
    return { tenderId: row.tender_id, charged, refunded, at: Number(row.at) };
  });
  return splitOverTenders(Math.min(parts.upTo, leftToRefund({ tenders })), tenders);
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
