import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ClientError } from '../client-error.ts';
import type { ApiKey } from './keys/api-key.ts';
import type { KeyStore } from './keys/key-store.ts';
import type { Scope } from './keys/scopes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on the open routes. */
    apiKey: ApiKey | null;
  }
  interface FastifyContextConfig {
    /** What the key must be allowed; a route without it is open to everyone. */
    scope?: Scope;
  }
}

/** How many wrong keys an address may try in a minute before it is sent away without a look. */
const wrongKeys = 20;

/**
 * Asks every route that names a scope for its key, before its body is read.
 *
 * Answers 401 `Unauthenticated` (the same for a missing, unknown, revoked and misspelt one), 403 `ScopeMissing`, and 429
 * `RateLimited` to who tries many.
 */
export function addAuthentication(app: FastifyInstance, keys: KeyStore): void {
  app.decorateRequest('apiKey', null);
  const guesses = app.createRateLimit({
    max: wrongKeys,
    timeWindow: '1 minute',
    keyGenerator: (request) => `wrong ${request.ip}`,
  });
  app.addHook('onRequest', async (request, reply) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    const [, text = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const key = await keys.find(text);
    if (!key) {
      const guess = await guesses(request);
      if (!guess.isAllowed && guess.isExceeded) {
        reply.header('retry-after', guess.ttlInSeconds);
        throw new ClientError(
          'RateLimited',
          'Too many wrong API keys came from this address; wait a minute.',
        );
      }
      reply.header('www-authenticate', 'Bearer realm="Redress"');
      throw new ClientError(
        'Unauthenticated',
        'Send the header Authorization: Bearer <API key> with a key that is known and not revoked.',
      );
    }
    if (!key.scopes.includes(scope)) {
      throw new ClientError('ScopeMissing', `The API key '${key.name}' lacks the scope '${scope}'.`);
    }
    request.apiKey = key;
  });
}

/** The key of a request on a route that names a scope. */
export function keyOf({ apiKey }: FastifyRequest): ApiKey {
  if (apiKey) return apiKey;
  throw new Error('a route without scope has no API key');
}
