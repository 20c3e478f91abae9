import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { errorCode } from '../../error-code.ts';
import type { SignedMessage } from '../signed.ts';
import { endpointUrlFault } from './endpoint-url.ts';
import { isPublicAddress } from './public-address.ts';

/** What an endpoint said, or why it said nothing: a code for people. */
export type Posted =
  { readonly status: number; readonly retryAfter: string | undefined } | { readonly fault: string };

export interface PostSettings {
  /** Addresses of this machine and of networks of one's own are allowed. */
  readonly local: boolean;
  /** How long all of it may take, ms. */
  readonly timeout: number;
}

/**
 * Posts a signed message to somebody's address. Follows no redirect, reads nothing of the answer but its status, and connects
 * to no address that is not public, whatever the name meant a moment ago. Never throws.
 */
export async function postWebhook(
  url: string,
  { headers, body }: SignedMessage,
  { local, timeout }: PostSettings,
): Promise<Posted> {
  if (endpointUrlFault(url, local) !== undefined) return { fault: 'ADDRESS_NOT_ALLOWED' };
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise<Posted>((done) => {
    const signal = AbortSignal.timeout(timeout);
    const outgoing = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'redress' },
        agent: false,
        signal,
        ...(!local && { lookup: publicOnly }),
      },
      (answer) => {
        const { 'retry-after': retryAfter } = answer.headers;
        done({ status: answer.statusCode ?? 0, retryAfter });
        answer.destroy();
      },
    );
    outgoing.on('error', (error) => {
      done({ fault: signal.aborted ? 'TIMEOUT' : (errorCode(error) ?? 'NO_ANSWER') });
    });
    outgoing.end(body);
  });
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** Node's own look-up, without the addresses that are not public. */
function publicOnly(hostname: string, options: LookupOptions, found: Found): void {
  lookUp(hostname, { ...options, all: true }, (error, all) => {
    if (error) return found(error, []);
    const [first, ...rest] = all.filter(({ address }) => isPublicAddress(address));
    if (!first) {
      const refused: NodeJS.ErrnoException = new Error('the name leads to no public address');
      refused.code = 'ADDRESS_NOT_ALLOWED';
      return found(refused, []);
    }
    if (options.all) return found(null, [first, ...rest]);
    found(null, first.address, isIP(first.address));
  });
}
