import { EffectError } from '../../effect-error.ts';
import { signed } from '../../webhooks/signed.ts';
import { shopVerdict, type ShopAnswer } from './shop-verdict.ts';

export interface ShopSettings {
  readonly url: string;
  /** `whsec_` and base64 (standardwebhooks.com). */
  readonly secret: string;
  /** How long it may take to answer, ms; default 20 s. */
  readonly timeout?: number;
}

/** More than any answer, bytes. */
const most = 65_536;

/**
 * Asks the shop for something by a signed webhook.
 *
 * @param id the `webhook-id`, the same on every retry
 * @throws EffectError `ShopUncertain`, `ShopBusy`, `ShopRejectsUs`; all retryable with the same id
 */
export async function askShop(
  { url, secret, timeout = 20_000 }: ShopSettings,
  id: string,
  message: { readonly type: string; readonly data: object },
): Promise<ShopAnswer> {
  const at = new Date();
  const { headers, body } = signed(secret, id, at, { ...message, timestamp: at.toISOString() });
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'user-agent': 'redress' },
      body,
      // An address that moved is a setting to be put right; a signed body follows nobody.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    text = await readAtMost(response);
  } catch {
    const said =
      'The shop did not answer. It may have it; it is asked again under the same webhook-id, by which it knows.';
    throw new EffectError('ShopUncertain', said, { retryable: true, uncertain: true });
  }
  return shopVerdict(response.status, text, response.headers.get('retry-after'), at.getTime());
}

async function readAtMost(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body) {
    for await (const part of response.body) {
      parts.push(part);
      size += part.length;
      if (size > most) break;
    }
  }
  return Buffer.concat(parts).subarray(0, most).toString('utf8');
}
