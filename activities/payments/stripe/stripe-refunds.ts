import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import type { PayoutAnswer } from '../payouts.ts';
import { stripeVerdict } from './stripe-verdict.ts';

export interface StripeSettings {
  /** `sk_live_...` or a restricted key that may read and write refunds. */
  readonly secretKey: string;
  /** Where Stripe's API is; default https://api.stripe.com. */
  readonly apiBase?: string | undefined;
  /** How long it may take to answer, ms; default 20 s. */
  readonly timeout?: number;
}

/** One refund at Stripe. */
export interface StripeRefundOrder {
  /** The same on every retry, another for every other refund. */
  readonly key: string;
  readonly caseId: string;
  /** `pi_...` or `ch_...` */
  readonly payment: string;
  /** As Stripe counts it. */
  readonly amount: number;
}

/** Refunds of payments that Stripe took. */
export class StripeRefunds {
  readonly #settings: StripeSettings;
  #client: Promise<Stripe> | undefined;

  constructor(settings: StripeSettings) {
    this.#settings = settings;
  }

  /**
   * Pays back. The key goes out as Idempotency-Key, which Stripe may forget after a day, and into the refund's metadata,
   * which it keeps: with `look` the refunds of the payment are read first, and one with this key is the answer.
   *
   * @throws EffectError `PaymentUncertain`, `PaymentServiceBusy`, `PaymentServiceDown`, `PaymentServiceRejectsUs`; retryable
   */
  async refund({ key, caseId, payment, amount }: StripeRefundOrder, look: boolean): Promise<PayoutAnswer> {
    const of = payment.startsWith('pi_') ? { payment_intent: payment } : { charge: payment };
    const mark = createHash('sha256').update(key).digest('hex');
    const refunds = (await this.#stripe()).refunds;
    try {
      if (look) {
        for await (const refund of refunds.list({ ...of, limit: 100 })) {
          if (refund.metadata?.['redress_refund'] === mark) return answerOf(refund);
        }
      }
      const metadata = { redress_refund: mark, redress_case: caseId };
      return answerOf(
        await refunds.create({ ...of, amount, metadata }, { idempotencyKey: `redress-${mark}` }),
      );
    } catch (error) {
      const verdict = stripeVerdict(error);
      if (verdict instanceof Error) throw verdict;
      return { state: 'refused', ...verdict };
    }
  }

  #stripe(): Promise<Stripe> {
    // Not before it is needed: whoever has no account does not pay for it.
    this.#client ??= import('stripe').then(({ default: Client }) => {
      const { secretKey, apiBase, timeout = 20_000 } = this.#settings;
      const at = apiBase === undefined ? undefined : new URL(apiBase);
      return new Client(secretKey, {
        timeout,
        // The durable retries are the activity's.
        maxNetworkRetries: 0,
        telemetry: false,
        ...(at && {
          host: at.hostname,
          port: at.port || (at.protocol === 'http:' ? 80 : 443),
          protocol: at.protocol === 'http:' ? 'http' : 'https',
        }),
      });
    });
    return this.#client;
  }
}

function answerOf({ id, status, failure_reason: why }: Stripe.Refund): PayoutAnswer {
  if (status === 'failed' || status === 'canceled') {
    const code = why !== undefined && /^[a-z_]{1,64}$/.test(why) ? why : status;
    return {
      state: 'refused',
      vendorRefund: id,
      reason: `The refund did not reach the customer (${code}). Pay it in another way.`,
    };
  }
  return { state: status === 'succeeded' ? 'paid' : 'pending', vendorRefund: id };
}
