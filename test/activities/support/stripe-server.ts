import { randomUUID } from 'node:crypto';
import { startVendorServer, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

interface Payment {
  readonly amount: number;
  /** What the bank says of every refund, where it is not 'succeeded'. */
  readonly refundStatus?: 'pending' | 'failed';
}

interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly payment: string;
  readonly status: string;
  readonly metadata: Record<string, string>;
}

/** Refunds as docs.stripe.com/api/refunds, /api/errors and /api/idempotent_requests describe them. */
export async function startStripeServer(payments: Readonly<Record<string, Payment>>) {
  const refunds: Refund[] = [];
  const keys = new Map<string, { asked: string; answer: VendorAnswer }>();

  function carryOut(request: VendorRequest): VendorAnswer {
    if (request.headers.authorization !== 'Bearer sk_test_key') {
      return error(401, { type: 'invalid_request_error' });
    }
    if (request.path !== '/v1/refunds') return error(404, { type: 'invalid_request_error' });
    if (request.method === 'GET') {
      const of = request.query.get('payment_intent') ?? request.query.get('charge');
      const data = refunds.filter(({ payment }) => payment === of).map(shape);
      return json(200, { object: 'list', url: '/v1/refunds', has_more: false, data });
    }
    const key = String(request.headers['idempotency-key']);
    const asked = request.body.toString();
    const known = keys.get(key);
    if (known) {
      return known.asked === asked
        ? known.answer
        : error(400, {
            type: 'idempotency_error',
            message: 'Keys can only be used with the same parameters',
          });
    }
    const answer = create(new URLSearchParams(asked));
    keys.set(key, { asked, answer });
    return answer;
  }

  function create(form: URLSearchParams): VendorAnswer {
    const payment = form.get('payment_intent') ?? form.get('charge') ?? '';
    const paid = payments[payment];
    if (!paid) return error(404, { type: 'invalid_request_error', code: 'resource_missing' });
    const amount = Number(form.get('amount'));
    const before = refunds.filter((r) => r.payment === payment).reduce((sum, r) => sum + r.amount, 0);
    if (before === paid.amount)
      return error(400, { type: 'invalid_request_error', code: 'charge_already_refunded' });
    if (before + amount > paid.amount) return error(400, { type: 'invalid_request_error' });
    const metadata = Object.fromEntries(
      [...form].flatMap(([name, value]) => {
        const field = /^metadata\[(\w+)\]$/.exec(name)?.[1];
        return field === undefined ? [] : [[field, value]];
      }),
    );
    const status = paid.refundStatus ?? 'succeeded';
    const refund = { id: `re_${randomUUID()}`, amount, payment, status, metadata };
    refunds.push(refund);
    return json(200, shape(refund));
  }

  const server = await startVendorServer(carryOut);
  return {
    ...server,
    refunds,
    /** As after a day: Stripe may remove keys that are at least 24 hours old. */
    forgetKeys: () => keys.clear(),
  };
}

function shape({ payment, ...refund }: Refund) {
  const of = payment.startsWith('pi_') ? { payment_intent: payment } : { charge: payment };
  const why = refund.status === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {};
  return { object: 'refund', currency: 'usd', created: 1_790_000_000, ...of, ...refund, ...why };
}

/** An error of Stripe's. */
export function error(
  status: number,
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
) {
  return { ...json(status, { error: { message: 'Of 4242 4242 4242 4242, Jane Doe', ...fields } }), headers };
}

function json(status: number, body: object): VendorAnswer {
  return { status, body: JSON.stringify(body) };
}
