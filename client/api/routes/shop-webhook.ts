import { z } from 'zod';
import type { OrdersPort } from '../../../activities/orders/orders-port.ts';
import type { ShopWords } from '../../../activities/orders/shop-words.ts';
import { putOrder } from '../../orders/put-order.ts';
import { orderOfShopify } from '../../webhooks/shopify/order-of-shopify.ts';
import { shopifyOrder } from '../../webhooks/shopify/shopify-message.ts';
import { isFromShopify } from '../../webhooks/shopify/verified-shopify.ts';
import type { Api } from './context.ts';
import { addWebhook, signatureInvalid, type WebhookAnswer } from './webhook.ts';

/** What the shop's door needs. */
export interface ShopIntake {
  readonly secret: string;
  readonly orders: Pick<OrdersPort, 'put'>;
  readonly words: ShopWords;
}

/** `POST /v1/webhooks/shop`: orders as Shopify tells them. */
export async function addShopWebhook(app: Api, { secret, orders, words }: ShopIntake): Promise<void> {
  async function takeIn(body: string): Promise<WebhookAnswer> {
    const told = z.preprocess(read, shopifyOrder).safeParse(body);
    if (!told.success) {
      const fields = told.error.issues.map(({ path }) => path.join('.')).slice(0, 5);
      return {
        taken: false,
        because: `The order is not understood: see ${fields.join(', ') || 'the body'}.`,
      };
    }
    const ours = orderOfShopify(told.data);
    if ('because' in ours) return { taken: false, because: ours.because };
    const { orderId } = ours.order;
    if (!(await words.isNewest(orderId, Date.parse(told.data.updated_at)))) {
      return { taken: false, because: 'Newer news of the order are known.' };
    }
    const answer = await putOrder(orders, ours, 'the order');
    return typeof answer === 'string' ? { taken: true } : { taken: false, because: answer.refused };
  }

  await addWebhook(app, {
    url: '/v1/webhooks/shop',
    operationId: 'shopWebhook',
    summary: 'What the shop says of orders',
    description:
      'Messages of Shopify (`orders/create`, `orders/updated`), signed as Shopify does (`X-Shopify-Hmac-Sha256`). A message counts once, and not after newer news of the same order.',
    take: async ({ body, headers, log }) => {
      if (!isFromShopify(secret, body, headers['x-shopify-hmac-sha256'])) throw signatureInvalid();
      const topic = headers['x-shopify-topic'];
      if (typeof topic !== 'string' || !/^orders\/(create|updated|paid|fulfilled)$/.test(topic)) {
        return { taken: false, because: 'It is no news of an order.' };
      }
      const answer = await takeIn(body);
      if (!answer.taken) log.warn({ topic, because: answer.because }, 'the word of the shop is not taken');
      return answer;
    },
  });
}

function read(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
