import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-types.ts';

/** How a shop's own server reaches the API. */
export interface StorefrontSetup {
  /** Address of the API, for example `http://127.0.0.1:8480`. */
  readonly baseUrl: string;
  /** An API key; it belongs to a server, never into a browser. */
  readonly key: string;
}

/**
 * The HTTP API with the types of its OpenAPI document: `client.POST('/v1/returns', { params, body })` answers `{ data }`, or
 * `{ error }` with the problem (RFC 9457). Throws TypeError when the API cannot be reached, as fetch does.
 */
export function storefrontClient({ baseUrl, key }: StorefrontSetup): Client<paths> {
  return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });
}
