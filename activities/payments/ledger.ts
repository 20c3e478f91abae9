import type { Database } from '../database/connect.ts';
import { bookCredit } from './book-credit.ts';
import { bookRefund } from './book-refund.ts';
import type { PaymentsPort } from './payments-port.ts';

/** Paying back as an entry in our own books: the embedded default. */
export function ledger(database: Database): PaymentsPort {
  return {
    refund: async (order) => {
      const booking = await bookRefund(database, order);
      if (!booking.accepted) return booking;
      const { refundId, minor } = booking;
      return { accepted: true, refundId, minor };
    },
    credit: (order) => bookCredit(database, order),
  };
}
