import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { TenderRefund } from '../../machines/money/tenders.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { Tables } from '../database/tables.ts';
import { EffectError } from '../effect-error.ts';
import { readableId } from '../effects/readable-id.ts';
import { bookRefund } from './book-refund.ts';
import type { CreditAnswer, CreditOrder, RefundOrder } from './payments-port.ts';
import { askedMinor } from './refund-parts.ts';

/**
 * Enters store credit in our own books. For an order it is a refund by every rule of the ledger (what is left, each unit and
 * purpose once), whose money is a code in place of the tenders'. A retry has the same code.
 *
 * @throws EffectError `EffectIdReused`, `DatabaseUnavailable`
 */
export function bookCredit(database: Database, order: CreditOrder): Promise<CreditAnswer> {
  const { orderId } = order;
  return orderId === undefined ? freeCredit(database, order) : creditFor(database, { ...order, orderId });
}

async function creditFor(database: Database, order: RefundOrder): Promise<CreditAnswer> {
  const { caseId, orderId, currency } = order;
  if (askedMinor(order.parts) === 0) {
    return { accepted: false, reason: 'Nothing is left to be credited: settle the units in another way.' };
  }
  const credited = async (trx: Transaction<Tables>, refundId: string, parts: readonly TenderRefund[]) => {
    await trx
      .insertInto('store_credits')
      .values({
        code: creditCode(),
        refund_id: refundId,
        case_id: caseId,
        order_id: orderId,
        currency,
        minor: askedMinor(parts),
        purpose: null,
      })
      .execute();
  };
  const booking = await bookRefund(database, order, credited, 'credit');
  if (!booking.accepted) return booking;
  const { refundId, minor } = booking;
  const { code } = await guarded('read a store credit', () =>
    database
      .selectFrom('store_credits')
      .select('code')
      .where('refund_id', '=', refundId)
      .executeTakeFirstOrThrow(),
  );
  return { accepted: true, refundId, minor, code };
}

/** Credit that no order pays for: once for each purpose of a case. */
async function freeCredit(database: Database, order: CreditOrder): Promise<CreditAnswer> {
  const { effectId, caseId, currency, purpose } = order;
  const minor = askedMinor(order.parts);
  if (purpose === undefined || minor === 0) {
    return {
      accepted: false,
      reason: 'Credit without an order says what it is for and what it is worth: name both, or the order.',
    };
  }
  const { code, ...known } = await guarded('give store credit', async () => {
    await database
      .insertInto('store_credits')
      .values({
        code: creditCode(),
        refund_id: null,
        case_id: caseId,
        order_id: null,
        currency,
        minor,
        purpose,
      })
      .onConflict((conflict) => conflict.columns(['case_id', 'purpose']).doNothing())
      .execute();
    return database
      .selectFrom('store_credits')
      .select(['code', 'currency', 'minor'])
      .where('case_id', '=', caseId)
      .where('purpose', '=', purpose)
      .executeTakeFirstOrThrow();
  });
  if (known.currency !== currency || Number(known.minor) !== minor) {
    const text = `The effect ${effectId} asks for another credit than the one that ${caseId} has for ${purpose}. It is given once: find what asks for it twice.`;
    throw new EffectError('EffectIdReused', text, { retryable: false });
  }
  return { accepted: true, refundId: readableId('cr', 'credit', `${caseId} ${purpose}`), minor, code };
}

/** Sixty bits that nobody guesses, in letters that are read out without mistakes (Crockford's): 'SC-7K2M-9QX4-TB3E'. */
function creditCode(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = Array.from(randomBytes(12), (byte) => letters[byte % 32]).join('');
  return `SC-${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
