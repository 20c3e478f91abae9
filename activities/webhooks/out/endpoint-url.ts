import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/**
 * What is wrong with the address of an endpoint, in words for who gave it; undefined when it can be taken. A name is looked at
 * again whenever it is connected to: it may come to mean another address.
 *
 * @param local addresses of this machine and of networks of one's own, and plain http, are allowed (WEBHOOKS_LOCAL)
 */
export function endpointUrlFault(text: string, local: boolean): string | undefined {
  if (!URL.canParse(text)) return 'expected an address like https://shop.example/redress';
  const { protocol, username, password, hostname, hash } = new URL(text);
  if (username !== '' || password !== '') {
    return 'an address has no user and password in it; messages are signed instead';
  }
  if (hash !== '') return 'an address has no #fragment';
  if (protocol !== 'https:' && !(local && protocol === 'http:')) {
    return 'expected https; http is for local addresses, with WEBHOOKS_LOCAL=true';
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  const own = isIP(host) === 0 ? /(^|\.)(localhost|local|internal)$/i.test(host) : !isPublicAddress(host);
  if (own && !local) {
    return 'it leads to this machine or a network of our own; set WEBHOOKS_LOCAL=true where that is meant';
  }
  return undefined;
}
