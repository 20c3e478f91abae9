import type { StripeNews } from '../../../activities/payments/stripe/stripe-news.ts';
import type { LateNewsList } from '../../../activities/webhooks/late-news.ts';
import { ClientError } from '../../client-error.ts';
import { ofStripe, verifiedStripe, type StripeEvent } from '../../webhooks/stripe-event.ts';
import type { Api, RouteContext } from './context.ts';
import {
  addWebhook,
  signatureInvalid,
  toldToCase,
  type WebhookAnswer,
  type WebhookMessage,
} from './webhook.ts';

/** So long the answer to a refund may be on its way into the books while Stripe already tells of it, ms. */
const onItsWay = 3_600_000;

type Money = StripeEvent['data']['object'];

/** What the payment service's door needs. */
export interface PaymentsDoor {
  readonly secret: string;
  readonly news: StripeNews;
  readonly late: Pick<LateNewsList, 'record'>;
}

/** `POST /v1/webhooks/payments`: what Stripe tells of refunds after it was asked, or that others made. */
export async function addPaymentsWebhook(
  app: Api,
  { client }: Pick<RouteContext, 'client'>,
  { secret, news, late }: PaymentsDoor,
): Promise<void> {
  async function ofRefund(
    { id, status, metadata, failure_reason: why }: Extract<Money, { object: 'refund' }>,
    at: number,
    log: WebhookMessage['log'],
  ): Promise<WebhookAnswer> {
    const payout = await news.find(id);
    if (!payout) {
      if (metadata?.['redress_refund'] !== undefined && Date.now() - at < onItsWay) {
        throw new ClientError(
          'ServiceUnavailable',
          `The refund ${id} is not in the books yet: tell it again.`,
        );
      }
      return { taken: false, because: 'It is no refund of ours.' };
    }
    if (status === 'succeeded') {
      await news.settle(payout, { state: 'paid', vendorRefund: id });
      return { taken: true };
    }
    if (status !== 'failed' && status !== 'canceled') return { taken: true };
    const code = why ?? status;
    const { refundId, minor, tenderId, caseId, currency } = payout;
    const text = `The refund ${refundId} did not reach the customer: Stripe has ${minor} minor units of ${tenderId} back (${code}). Pay them in another way.`;
    // First the books, so that whoever reads the case can have it paid again; what is told twice counts once in both.
    await news.settle(payout, { state: 'failed', vendorRefund: id, reason: text });
    const answer = await toldToCase(log, () =>
      client.send(caseId, {
        type: 'refundFailed',
        payload: { refund: refundId, minor, currency, code },
        actor: { id: 'payments:stripe', role: 'system' },
        id: `payments-${id}`,
        occurredAt: at,
      }),
    );
    if (!answer.taken) await late.record({ id: `stripe ${id}`, caseId, text, occurredAt: at });
    log.warn({ refundId, caseId, code }, 'a refund came back');
    return answer;
  }

  async function ofCharge({
    id,
    payment_intent: intent,
    amount_refunded: amount,
    currency,
  }: Extract<Money, { object: 'charge' }>): Promise<WebhookAnswer> {
    const orders = await news.paidBack(intent ? [intent, id] : [id], amount, currency);
    return orders.length > 0
      ? { taken: true }
      : { taken: false, because: 'No order has this payment, or it was known.' };
  }

  await addWebhook(app, {
    url: '/v1/webhooks/payments',
    operationId: 'paymentsWebhook',
    summary: 'What the payment service says of refunds',
    description:
      'Events of Stripe (`refund.updated`, `refund.failed`, `charge.refunded`), signed as Stripe does (`Stripe-Signature`, five minutes). An event counts once, by what it says of the refund.',
    take: async ({ body, headers, log }) => {
      const said = await verifiedStripe(secret, body, headers['stripe-signature']);
      if (said === undefined) throw signatureInvalid();
      const event = ofStripe(said);
      if (!event) return { taken: false, because: 'It says nothing of a refund.' };
      const { object } = event.data;
      return object.object === 'refund' ? ofRefund(object, event.created * 1000, log) : ofCharge(object);
    },
  });
}
