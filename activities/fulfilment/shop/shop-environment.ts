import { z } from 'zod';
import type { ShopSettings } from './ask-shop.ts';

/** Where the shop is asked for replacements: both or none. */
export const fulfilmentEnvironment = {
  FULFILMENT_URL: z
    .url({ protocol: /^https?$/, error: 'expected a URL like https://shop.example/redress/fulfilment' })
    .refine(isSafe, 'expected https: it carries an address; http is for this machine only')
    .optional(),
  FULFILMENT_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'expected whsec_ and at least 24 bytes in base64')
    .optional(),
};

/** Both settings or none. */
export function bothOfFulfilment(
  { FULFILMENT_URL: url, FULFILMENT_SECRET: secret }: Given,
  context: z.RefinementCtx,
): void {
  if ((url === undefined) === (secret === undefined)) return;
  const path = [url === undefined ? 'FULFILMENT_URL' : 'FULFILMENT_SECRET'];
  context.addIssue({ code: 'custom', path, message: 'expected beside the other one' });
}

interface Given {
  readonly FULFILMENT_URL?: string | undefined;
  readonly FULFILMENT_SECRET?: string | undefined;
}

/** Undefined: our own stock. */
export function fulfilmentOf({
  FULFILMENT_URL: url,
  FULFILMENT_SECRET: secret,
}: Given): ShopSettings | undefined {
  return url !== undefined && secret !== undefined ? { url, secret } : undefined;
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
