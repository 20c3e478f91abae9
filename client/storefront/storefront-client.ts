import createClient, { type Client } from 'openapi-fetch';
import { requestSigner } from '../signing/sign-request.ts';
import type { paths } from './api-types.ts';

/** How a shop's own server reaches the API. */
export interface StorefrontSetup {
  /** Address of the API, for example `http://127.0.0.1:8480`. */
  readonly baseUrl: string;
  /** An API key; it belongs to a server, never into a browser. One that signs is not sent. */
  readonly key: string;
}

/**
 * The HTTP API with the types of its OpenAPI document: `client.POST('/v1/returns', { params, body })` answers `{ data }`, or
 * `{ error }` with the problem (RFC 9457). Throws TypeError when the API cannot be reached, as fetch does.
 */
export function storefrontClient({ baseUrl, key }: StorefrontSetup): Client<paths> {
  const sign = requestSigner(key);
  if (!sign) return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });
  const client = createClient<paths>({ baseUrl });
  client.use({
    async onRequest({ request }) {
      const { pathname, search } = new URL(request.url);
      const signed = sign({
        method: request.method,
        target: pathname + search,
        body: await request.clone().text(),
        id: request.headers.get('idempotency-key') ?? undefined,
      });
      for (const [name, value] of Object.entries(signed)) request.headers.set(name, value);
      return request;
    },
  });
  return client;
}
