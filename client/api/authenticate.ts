import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ClientError } from '../client-error.ts';
import { splitKey, type ApiKey } from './keys/api-key.ts';
import type { KeyStore, Signer } from './keys/key-store.ts';
import type { Scope } from './keys/scopes.ts';
import { wholeBody } from './requests/whole-body.ts';
import { keyWasSent, signatureHeaders, signatureHolds, type SignatureHeaders } from './signed-request.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on the open routes, and of a signed request until its body is read. */
    apiKey: ApiKey | null;
    /** Who says that it signed; null on every other request. */
    signer: (Signer & { readonly headers: SignatureHeaders }) | null;
  }
  interface FastifyContextConfig {
    /** What the key must be allowed; a route without it is open to everyone. */
    scope?: Scope;
  }
}

/** How many wrong keys or signatures an address may try in a minute before it is sent away without a look. */
const wrongKeys = 20;

/**
 * Asks every route that names a scope for its key: a key that is sent before the body is read, one that signs before the body
 * is understood.
 *
 * Answers 401 `Unauthenticated` (the same for a missing, unknown, revoked and misspelt one), `SignatureMissing`,
 * `SignatureExpired` and `SignatureInvalid` to keys that sign, 403 `ScopeMissing`, and 429 `RateLimited` to who tries many.
 */
export function addAuthentication(app: FastifyInstance, keys: KeyStore): void {
  app.decorateRequest('apiKey', null);
  app.decorateRequest('signer', null);
  const guesses = app.createRateLimit({
    max: wrongKeys,
    timeWindow: '1 minute',
    keyGenerator: (request) => `wrong ${request.ip}`,
  });
  const refused = async (
    request: FastifyRequest,
    reply: FastifyReply,
    error: ClientError,
  ): Promise<ClientError> => {
    const guess = await guesses(request);
    if (!guess.isAllowed && guess.isExceeded) {
      reply.header('retry-after', guess.ttlInSeconds);
      throw new ClientError('RateLimited', 'Too many wrong API keys came from this address; wait a minute.');
    }
    reply.header('www-authenticate', 'Bearer realm="Redress", Signed realm="Redress"');
    return error;
  };
  app.addHook('onRequest', async (request, reply) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    const { authorization = '' } = request.headers;
    const [, id] = /^Signed +([0-9a-f]{12})$/i.exec(authorization) ?? [];
    if (id !== undefined) {
      const headers = signatureHeaders(request.headers, Date.now());
      const signer = await keys.findSigner(id);
      if (!signer) throw await refused(request, reply, unauthenticated());
      checkScope(signer.key, scope);
      request.signer = { ...signer, headers };
      return;
    }
    const [, text = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (splitKey(text)?.signed) throw await refused(request, reply, keyWasSent());
    const key = await keys.find(text);
    if (!key) throw await refused(request, reply, unauthenticated());
    checkScope(key, scope);
    request.apiKey = key;
  });
  app.addHook('preParsing', async (request, reply, payload) => {
    const { signer, method, url } = request;
    if (!signer) return payload;
    const bytes = await wholeBody(payload, request.routeOptions.bodyLimit);
    const signed = { method, target: url, body: bytes.toString('utf8') };
    if (!signatureHolds(signer.secretHash, signer.headers, signed)) {
      const text =
        'The signature does not fit method, address, body and key. What is signed: webhook-id, webhook-timestamp and "<METHOD> <path>\\n<body>", joined by dots.';
      throw await refused(request, reply, new ClientError('SignatureInvalid', text));
    }
    request.apiKey = signer.key;
    const again = new PassThrough();
    again.end(bytes);
    return again;
  });
}

/** Whose budget of requests this one is of. Who signed is not proved yet: nobody uses up the budget of somebody elsewhere. */
export function budgetOf({ apiKey, signer, ip }: FastifyRequest): string {
  return apiKey?.id ?? (signer ? `${signer.key.id} ${ip}` : ip);
}

/** The key of a request on a route that names a scope. */
export function keyOf({ apiKey }: FastifyRequest): ApiKey {
  if (apiKey) return apiKey;
  throw new Error('a route without scope has no API key');
}

function checkScope({ name, scopes }: ApiKey, scope: Scope): void {
  if (scopes.includes(scope)) return;
  throw new ClientError('ScopeMissing', `The API key '${name}' lacks the scope '${scope}'.`);
}

function unauthenticated(): ClientError {
  return new ClientError(
    'Unauthenticated',
    'Send the header Authorization: Bearer <API key> with a key that is known and not revoked, or sign the request with one that signs.',
  );
}
