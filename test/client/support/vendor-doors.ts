import { createHmac } from 'node:crypto';
import { Stripe } from 'stripe';
import type { LabelRegister } from '../../../activities/labels/label-register.ts';
import type { UnknownParcel } from '../../../activities/labels/unknown-parcels.ts';
import type { StripeNews } from '../../../activities/payments/stripe/stripe-news.ts';
import type { CaseView } from '../../../machines/case/view.ts';
import { signed } from '../../../activities/webhooks/signed.ts';
import { apiWith, ask } from './api.ts';
import { fake } from './fake.ts';

const easypostSecret = 'sécret';
const ownSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const stripeSecret = 'whsec_of_the_endpoint';

/**
 * The doors of the carriers and Stripe before a case client that is made up.
 *
 * @param refusal what the case says to each event, or to those of which it is a function
 */
export async function doors(
  refusal?: Error | ((type: string) => Error | undefined),
  view: object = { receipts: [] },
) {
  const sent: { caseId: string; id: string; type: string; occurredAt: number; payload: object }[] = [];
  const unknown: UnknownParcel[] = [];
  const settled: unknown[] = [];
  const paidBack: unknown[] = [];
  const { app } = await apiWith(
    {
      send: async (caseId: string, event: object) => {
        sent.push({ ...(event as (typeof sent)[number]), caseId });
        const { type } = event as { readonly type: string };
        const no = typeof refusal === 'function' ? refusal(type) : refusal;
        if (no) throw no;
      },
      view: async () => view as CaseView,
    },
    {
      labels: fake<LabelRegister>({
        find: async (tracking: string) =>
          tracking === 'EZ4000000004'
            ? { carrier: 'UPS', tracking, caseId: 'c-1', effectId: 'c-1:1' }
            : undefined,
      }),
      vendors: {
        carriers: {
          ownSecret,
          easypostSecret,
          parcels: { record: async (parcel) => void unknown.push(parcel) },
        },
        payments: {
          secret: stripeSecret,
          news: fake<StripeNews>({
            find: async (id: string) =>
              id === 're_ours'
                ? { refundId: 'rf-1', minor: 5_000, tenderId: 'pi_1', caseId: 'c-1', currency: 'USD' }
                : undefined,
            settle: async (_payout: unknown, answer: unknown) => settled.push(answer) === 1,
            paidBack: async (...asked: unknown[]) => {
              paidBack.push(asked);
              return ['S-1'];
            },
          }),
        },
      },
    },
  );
  const post = async (path: string, payload: string, headers: Record<string, string>) => {
    const all = { 'content-type': 'application/json', ...headers };
    const answer = await ask(app, { method: 'POST', url: `/v1/webhooks/${path}`, payload, headers: all });
    return { status: answer.statusCode, ...answer.json() };
  };
  const easypost = (body: object, secret = easypostSecret) => {
    const payload = JSON.stringify(body);
    const digest = createHmac('sha256', secret.normalize('NFKD')).update(payload).digest('hex');
    return post('carrier', payload, { 'x-hmac-signature': `hmac-sha256-hex=${digest}` });
  };
  /** The embedded carrier's word, signed at that time (epoch ms) with that secret. */
  const carrier = (
    event: object,
    { id = 'msg_1', at = Date.now(), secret = ownSecret }: { id?: string; at?: number; secret?: string } = {},
  ) => {
    const { body, headers } = signed(secret, id, new Date(at), event);
    return post('carrier', body, headers);
  };
  const stripe = (object: object, over: { secret?: string; timestamp?: number } = {}) => {
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      api_version: '2026-10-28.endive',
      created: 1_790_000_000,
      type: 'refund.updated',
      data: { object },
    });
    const header = Stripe.webhooks.generateTestHeaderString({ payload, secret: stripeSecret, ...over });
    return post('payments', payload, { 'stripe-signature': header });
  };
  return { sent, unknown, settled, paidBack, easypost, carrier, stripe };
}
