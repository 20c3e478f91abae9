import type { Database } from '../database/connect.ts';
import { bookCredit } from './book-credit.ts';
import { bookRefund } from './book-refund.ts';
import type { PaymentsPort } from './payments-port.ts';

/** Paying back as an entry in our own books: the embedded default. */
export function ledger(database: Database): PaymentsPort {
  return {
    refund: async (order) => {
      const booking = await bookRefund(database, order);
      return booking.accepted ? { accepted: true, refundId: booking.refundId } : booking;
    },
    credit: (order) => bookCredit(database, order),
  };
}
