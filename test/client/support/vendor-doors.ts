import { createHmac } from 'node:crypto';
import { Stripe } from 'stripe';
import type { LabelRegister } from '../../../activities/labels/label-register.ts';
import type { UnknownParcel } from '../../../activities/labels/unknown-parcels.ts';
import type { StripeNews } from '../../../activities/payments/stripe/stripe-news.ts';
import type { LateNews } from '../../../activities/webhooks/late-news.ts';
import type { CaseView } from '../../../machines/case/view.ts';
import { signed } from '../../../activities/webhooks/signed.ts';
import { apiWith, ask } from './api.ts';
import { fake } from './fake.ts';

const easypostSecret = 'sécret';
const ownSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const stripeSecret = 'whsec_of_the_endpoint';

interface SentEvent {
  readonly caseId: string;
  readonly id: string;
  readonly type: string;
  readonly occurredAt?: number;
  readonly payload: object;
}

/**
 * The doors of the carriers and Stripe before a case client that is made up.
 *
 * @param refusal what the case says to each event, or to those of which it is a function
 * @param away what the books answer in place of what they know
 */
export async function doors(
  refusal?: Error | ((type: string, event: SentEvent) => Error | undefined),
  view: object = { receipts: [] },
  away?: Error,
) {
  const known = <T>(answer: T): Promise<T> => (away ? Promise.reject(away) : Promise.resolve(answer));
  const sent: SentEvent[] = [];
  const unknown: UnknownParcel[] = [];
  const late: LateNews[] = [];
  const lateList = { record: async (each: LateNews) => void late.push(each) };
  const settled: unknown[] = [];
  const paidBack: unknown[] = [];
  const { app } = await apiWith(
    {
      send: async (caseId: string, event: object) => {
        const given = { ...(event as SentEvent), caseId };
        sent.push(given);
        const no = typeof refusal === 'function' ? refusal(given.type, given) : refusal;
        if (no) throw no;
      },
      view: async () => view as CaseView,
    },
    {
      labels: fake<LabelRegister>({
        find: (tracking: string) =>
          known(
            tracking === 'EZ4000000004'
              ? { carrier: 'UPS', tracking, caseId: 'c-1', effectId: 'c-1:1' }
              : undefined,
          ),
      }),
      vendors: {
        carriers: {
          ownSecret,
          easypostSecret,
          parcels: { record: async (parcel) => void unknown.push(parcel) },
          late: lateList,
        },
        payments: {
          secret: stripeSecret,
          late: lateList,
          news: fake<StripeNews>({
            find: (id: string) =>
              known(
                id === 're_ours'
                  ? { refundId: 'rf-1', minor: 5_000, tenderId: 'pi_1', caseId: 'c-1', currency: 'USD' }
                  : undefined,
              ),
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
  const stripe = (
    object: object,
    { created = 1_790_000_000, ...over }: { secret?: string; timestamp?: number; created?: number } = {},
  ) => {
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      api_version: '2026-10-28.endive',
      created,
      type: 'refund.updated',
      data: { object },
    });
    const header = Stripe.webhooks.generateTestHeaderString({ payload, secret: stripeSecret, ...over });
    return post('payments', payload, { 'stripe-signature': header });
  };
  return { sent, unknown, late, settled, paidBack, easypost, carrier, stripe };
}
