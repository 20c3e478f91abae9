import { createHash, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { signable } from './signable.ts';
import { signingSecretOf } from './signing-secret.ts';

/** A key that signs: `redress_signed_<id>_<secret>`. */
const form = /^redress_signed_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A request before it is signed. */
export interface Unsigned {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
  /** The same on every retry; the Idempotency-Key where there is one. */
  readonly id: string | undefined;
}

/** Gives the headers of a signed request, at the time of the call. */
export type RequestSigner = (request: Unsigned) => Readonly<Record<string, string>>;

/** How a key signs requests; undefined for a key that is sent. */
export function requestSigner(key: string): RequestSigner | undefined {
  const [, keyId, secret] = form.exec(key) ?? [];
  if (keyId === undefined || secret === undefined) return undefined;
  const webhook = new Webhook(signingSecretOf(createHash('sha256').update(secret).digest('hex')));
  return ({ method, target, body, id = randomUUID() }) => {
    const at = new Date();
    return {
      authorization: `Signed ${keyId}`,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, at, signable(method, target, body)),
    };
  };
}
