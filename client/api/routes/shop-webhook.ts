import { takeFromShopify, type ShopIntake } from '../../webhooks/shopify/shop-intake.ts';
import { isFromShopify } from '../../webhooks/shopify/verified-shopify.ts';
import type { Api } from './context.ts';
import { addWebhook, signatureInvalid } from './webhook.ts';

/** What the shop's door needs. */
export interface ShopDoor extends ShopIntake {
  readonly secret: string;
}

/** `POST /v1/webhooks/shop`: orders, payments and refunds as Shopify tells them. */
export async function addShopWebhook(app: Api, { secret, ...intake }: ShopDoor): Promise<void> {
  await addWebhook(app, {
    url: '/v1/webhooks/shop',
    operationId: 'shopWebhook',
    summary: 'What the shop says of orders',
    description:
      'Messages of Shopify (`orders/create`, `orders/updated`, `orders/cancelled`, `order_transactions/create`, `refunds/create`), signed as Shopify does (`X-Shopify-Hmac-Sha256`). A payment and a refund count once, and an order not after newer news of it.',
    take: async ({ body, headers, log }) => {
      if (!isFromShopify(secret, body, headers['x-shopify-hmac-sha256'])) throw signatureInvalid();
      const topic = String(headers['x-shopify-topic'] ?? '');
      const answer = await takeFromShopify(intake, topic, body);
      if (!answer.taken) log.warn({ topic, because: answer.because }, 'the word of the shop is not taken');
      return answer;
    },
  });
}
