import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { ClientError } from '../client-error.ts';
import { signable } from '../signing/signable.ts';
import { signingSecretOf } from '../signing/signing-secret.ts';

/** Both ways, seconds; as standardwebhooks.com says. */
const tolerance = 300;

/** What of a signed request can be judged before its body is read. */
export interface SignatureHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * The headers of a signed request.
 *
 * @param now epoch ms
 * @throws ClientError `SignatureMissing`, `SignatureExpired`; `SignatureInvalid` where the id is not the Idempotency-Key
 */
export function signatureHeaders(headers: IncomingHttpHeaders, now: number): SignatureHeaders {
  const given = (name: keyof SignatureHeaders): string => {
    const value = headers[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new ClientError('SignatureMissing', `The header ${name} is missing. ${advice}`);
  };
  const [id, timestamp] = [given('webhook-id'), given('webhook-timestamp')];
  const signature = given('webhook-signature');
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new ClientError('SignatureInvalid', 'webhook-timestamp expects seconds since 1970, in digits.');
  }
  const late = Math.floor(now / 1000) - Number(timestamp);
  if (Math.abs(late) > tolerance) {
    const told = `webhook-timestamp is ${Math.abs(late)} seconds ${late > 0 ? 'behind' : 'ahead of'} the clock here`;
    const text = `${told} (${new Date(now).toISOString()}); at most ${tolerance} are taken. Set your clock, and sign each try anew.`;
    throw new ClientError('SignatureExpired', text);
  }
  const key = headers['idempotency-key'];
  if (key !== undefined && key !== id) {
    const text =
      'webhook-id must be the Idempotency-Key of the request, so that what is sent again does nothing twice.';
    throw new ClientError('SignatureInvalid', text);
  }
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

/** Whether the signature is that of this request by the key with this digest. */
export function signatureHolds(
  secretHash: string,
  headers: SignatureHeaders,
  request: { readonly method: string; readonly target: string; readonly body: string },
): boolean {
  const { method, target, body } = request;
  try {
    const signed = signable(method, target, body);
    new Webhook(signingSecretOf(secretHash)).verify(signed, { ...headers }, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

const advice =
  'This key signs requests: send Authorization: Signed <key id>, webhook-id, webhook-timestamp and webhook-signature.';

/** For a key that was sent instead of signing. */
export function keyWasSent(): ClientError {
  return new ClientError(
    'SignatureMissing',
    `${advice} It has been sent now, so make a new one and revoke it.`,
  );
}
