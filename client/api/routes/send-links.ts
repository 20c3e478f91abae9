import type { FastifyRequest } from 'fastify';
import type { Guests } from '../../../activities/guests/open-guests.ts';
import { ClientError } from '../../client-error.ts';
import { findOrder } from '../../find-order.ts';
import { guestBody } from '../schemas/guest-body.ts';
import type { Api } from './context.ts';

/** Who asks for a link. */
interface Asking {
  readonly orderId: string;
  readonly email: string;
}

/** How often an order and an address may be named in a quarter of an hour before it counts as guessing, and is not looked at. */
const guesses = 10;

/**
 * Looks the order up and mails the link beside the answer, so that neither the answer nor its time tells whether there is such
 * an order. What fails is logged, and whoever waits for the mail asks again; closing the API waits for what is under way.
 */
export function sendLinks(app: Api, guests: Guests): (request: FastifyRequest, asking: Asking) => void {
  const underWay = new Set<Promise<void>>();
  const limit = (name: string, of: (request: FastifyRequest) => string) =>
    app.createRateLimit({
      max: guesses,
      timeWindow: '15 minutes',
      keyGenerator: (request) => `${name} ${of(request)}`,
    });
  const asking = ({ body }: FastifyRequest) => guestBody.parse(body);
  const limits = [
    limit('order', (request) => asking(request).orderId),
    limit('address', (request) => asking(request).email.trim().toLowerCase()),
  ];
  app.addHook('onClose', async () => void (await Promise.allSettled(underWay)));

  const mail = async (request: FastifyRequest, { orderId, email }: Asking): Promise<void> => {
    for (const check of limits) {
      const checked = await check(request);
      if (!checked.isAllowed && checked.isExceeded) return;
    }
    const { customer } = await findOrder(guests, { orderId, email, staff: false });
    const secret = customer && (await guests.link(orderId));
    if (customer && secret !== undefined) await guests.send(orderId, customer, secret);
  };
  return (request, asking) => {
    const work = mail(request, asking).catch((error: unknown) => {
      if (error instanceof ClientError && error.type === 'UnknownOrder') return;
      request.log.error({ err: error }, 'a guest link was not sent');
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
}
