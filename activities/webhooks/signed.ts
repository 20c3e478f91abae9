import { Webhook } from 'standardwebhooks';

/** How old or how far ahead a message may be is the library's: five minutes. */
export interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A message signed as standardwebhooks.com says.
 *
 * @param secret `whsec_` and base64
 * @param id the same on every retry
 */
export function signed(secret: string, id: string, at: Date, value: unknown): SignedMessage {
  const body = JSON.stringify(value);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
}

/** The id of a message whose signature holds and which is not older than five minutes; undefined for any other. */
export function verified(
  secret: string,
  body: string,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | undefined {
  const given = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  try {
    new Webhook(secret).verify(body, given, { jsonParse: false });
    return given['webhook-id'];
  } catch {
    return undefined;
  }
}
