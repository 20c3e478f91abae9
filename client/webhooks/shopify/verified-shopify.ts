import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether `X-Shopify-Hmac-Sha256` is the base64 HMAC-SHA256 of the body (shopify.dev, "Verify a webhook"). Shopify signs no
 * time: an old message that is sent again is known by the order's `updated_at`.
 */
export function isFromShopify(secret: string, body: string, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const signature = Buffer.from(given, 'base64');
  const expected = createHmac('sha256', secret).update(body, 'utf8').digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}
