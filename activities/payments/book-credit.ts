import { randomBytes } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import { bookRefund } from './book-refund.ts';
import type { CreditAnswer, RefundOrder } from './payments-port.ts';

/**
 * Enters store credit in our own books: a refund by every rule of the ledger (what is left, each unit once), whose money is
 * a code in place of the tenders'. A retry has the same code.
 *
 * @throws EffectError `EffectIdReused`, `DatabaseUnavailable`
 */
export async function bookCredit(database: Database, order: RefundOrder): Promise<CreditAnswer> {
  const { caseId, orderId, currency, parts } = order;
  const minor = parts.reduce((sum, part) => sum + part.minor, 0);
  if (minor === 0) {
    return { accepted: false, reason: 'Nothing is left to be credited: settle the units in another way.' };
  }
  const booking = await bookRefund(database, order, async (trx, refundId) => {
    await trx
      .insertInto('store_credits')
      .values({
        code: creditCode(),
        refund_id: refundId,
        case_id: caseId,
        order_id: orderId,
        currency,
        minor,
      })
      .execute();
  });
  if (!booking.accepted) return booking;
  const { refundId } = booking;
  const { code } = await guarded('read a store credit', () =>
    database
      .selectFrom('store_credits')
      .select('code')
      .where('refund_id', '=', refundId)
      .executeTakeFirstOrThrow(),
  );
  return { accepted: true, refundId, code };
}

/** Sixty bits that nobody guesses, in letters that are read out without mistakes (Crockford's): 'SC-7K2M-9QX4-TB3E'. */
function creditCode(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = Array.from(randomBytes(12), (byte) => letters[byte % 32]).join('');
  return `SC-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
