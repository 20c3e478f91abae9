import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { guarded } from '../../database/guarded.ts';
import { payoutsOf, settlePayout, type Payout, type PayoutAnswer } from '../payouts.ts';
import { fromStripe } from './stripe-amount.ts';

/** What Stripe tells of refunds after it was asked, or without having been asked. */
export interface StripeNews {
  /** The payout that is this refund of Stripe's; undefined when it is none of ours. */
  find(vendorRefund: string): Promise<Payout | undefined>;
  /** False when it was known. */
  settle(payout: Payout, answer: PayoutAnswer): Promise<boolean>;
  /**
   * Takes over what was paid back of a payment in all: what is more than ours was paid elsewhere.
   *
   * @param payments the ids by which an order may know it
   * @param amount as Stripe counts it
   * @returns the orders that it changed
   */
  paidBack(payments: readonly string[], amount: number, currency: string): Promise<readonly string[]>;
}

export function stripeNews(database: Database): StripeNews {
  return {
    find: async (vendorRefund) => (await payoutsOf(database, { vendorRefund }))[0],
    settle: (payout, answer) => settlePayout(database, payout, answer),
    paidBack: (payments, amount, currency) =>
      guarded('take over what was paid back', async () => {
        const minor = fromStripe(amount, currency);
        // Ours counts also where it failed later: the news may be from before. It never grows beyond the charge.
        const { rows } = await sql<{ order_id: string }>`
          update order_tenders t
          set refunded_elsewhere = least(t.charged, ${minor} - ours.minor)
          from (
            select o.order_id, o.tender_id, coalesce(sum(p.minor) filter (where p.state <> 'refused'), 0) as minor
            from order_tenders o left join payouts p on p.order_id = o.order_id and p.tender_id = o.tender_id
            where o.tender_id = any(${[...payments]})
            group by o.order_id, o.tender_id
          ) ours
          where t.order_id = ours.order_id and t.tender_id = ours.tender_id
            and least(t.charged, ${minor} - ours.minor) > t.refunded_elsewhere
          returning t.order_id`.execute(database);
        return rows.map((row) => row.order_id);
      }),
  };
}
