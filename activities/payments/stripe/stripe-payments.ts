import type { Transaction } from 'kysely';
import type { Database } from '../../database/connect.ts';
import type { Tables } from '../../database/tables.ts';
import { EffectError } from '../../effect-error.ts';
import { guarded } from '../../database/guarded.ts';
import { stripePayment } from '../../orders/stripe-payment.ts';
import type { TenderRefund } from '../../../machines/money/tenders.ts';
import { bookCredit } from '../book-credit.ts';
import { bookRefund } from '../book-refund.ts';
import { bookedMinor } from '../refund-parts.ts';
import type { PaymentsPort, RefundAnswer, RefundOrder } from '../payments-port.ts';
import { forgetOpenPayouts, openPayout, payoutsOf, settlePayout } from '../payouts.ts';
import { toStripe } from './stripe-amount.ts';
import { StripeRefunds, type StripeSettings } from './stripe-refunds.ts';

/**
 * Paying back through Stripe. The ledger comes first: it decides what is left and is locked for it; then Stripe is asked
 * for each tender that it charged (the tender's id is Stripe's: `pi_...` or `ch_...`), and what it refuses leaves the
 * ledger again. Gift cards, store credit and cash are the ledger's alone.
 */
export function stripePayments(database: Database, settings: StripeSettings): PaymentsPort {
  const stripe = new StripeRefunds(settings);
  return {
    refund: async (order) => {
      const booking = await bookRefund(database, order, (trx, refundId, parts) =>
        order.otherwise ? Promise.resolve() : openPayouts(trx, refundId, order, parts),
      );
      if (!booking.accepted) return booking;
      if (order.otherwise) {
        await forgetOpenPayouts(database, booking.refundId);
        return { accepted: true, refundId: booking.refundId, minor: booking.minor };
      }
      const { refundId, effectId, fresh } = booking;
      for (const payout of await payoutsOf(database, { refundId })) {
        if (payout.state !== 'open') continue;
        const { tenderId: payment, minor, caseId } = payout;
        // The effect that booked it: one that asks anew finds what the first one asked for.
        const key = `${effectId} ${payment}`;
        const amount = toStripe(minor, order.currency);
        const answer = await stripe.refund({ key, caseId, payment, amount }, !fresh);
        await settlePayout(database, payout, answer);
      }
      return outcome(database, refundId);
    },
    // Nothing goes to a card: Stripe has no part in it.
    credit: (order) => bookCredit(database, order),
  };
}

async function openPayouts(
  trx: Transaction<Tables>,
  refundId: string,
  { orderId, caseId }: RefundOrder,
  parts: readonly TenderRefund[],
): Promise<void> {
  const tenders = await trx
    .selectFrom('order_tenders')
    .select(['tender_id', 'kind'])
    .where('order_id', '=', orderId)
    .execute();
  const kinds = new Map(tenders.map(({ tender_id: id, kind }) => [id, kind]));
  for (const { tenderId, minor } of parts) {
    if (stripePayment.test(tenderId)) {
      await openPayout(trx, { refundId, tenderId, orderId, caseId, minor });
    } else if (kinds.get(tenderId) === 'card') {
      const text = `${tenderId} of order ${orderId} is a card payment without Stripe's id (pi_... or ch_...): pay it back where it was taken, or import the order with that id.`;
      throw new EffectError('TenderUnpayable', text, { retryable: false });
    }
  }
}

async function outcome(database: Database, refundId: string): Promise<RefundAnswer> {
  const payouts = await payoutsOf(database, { refundId });
  const minor = await guarded('read a refund', () => bookedMinor(database, refundId));
  const missing = payouts.filter(({ state }) => state === 'refused' || state === 'failed');
  if (missing.length === 0) return { accepted: true, refundId, minor };
  const reasons = missing.map(
    ({ minor, tenderId, reason }) => `${minor} minor units to ${tenderId}: ${reason ?? 'refused'}`,
  );
  const rest = minor > 0 ? ` The other parts of refund ${refundId} were paid: pay only these.` : '';
  return { accepted: false, reason: `${reasons.join(' ')}${rest}` };
}
