import type { FilePort } from '../../../activities/files/file-port.ts';
import type { LabelRegister } from '../../../activities/labels/label-register.ts';
import type { OrdersPort } from '../../../activities/orders/orders-port.ts';
import type { ApiKey } from '../../../client/api/keys/api-key.ts';
import { hashOf, makeKey, sameHash, splitKey } from '../../../client/api/keys/api-key.ts';
import type { KeyStore, WantedKey } from '../../../client/api/keys/key-store.ts';
import { scope } from '../../../client/api/keys/scopes.ts';
import type { Begun, KeyedRequest, RequestStore } from '../../../client/api/requests/request-store.ts';
import type { Api } from '../../../client/api/routes/context.ts';
import { buildApi, type ApiOptions } from '../../../client/api/server.ts';
import type { CaseClient } from '../../../client/case-client.ts';
import { fake } from './fake.ts';

/** Keys in memory. */
export function memoryKeys(): KeyStore {
  const kept = new Map<string, { key: ApiKey; hash: string }>();
  return fake<KeyStore>({
    make: async ({ signed = false, ...key }: WantedKey) => {
      const { id, text, secretHash } = makeKey(signed);
      kept.set(id, { key: { id, ...key, signed }, hash: secretHash });
      return { id, ...key, signed, text };
    },
    revoke: async (id: string) => void kept.delete(id),
    find: async (text: string) => {
      const given = splitKey(text);
      const found = given && kept.get(given.id);
      return found && !found.key.signed && sameHash(found.hash, hashOf(given.secret)) ? found.key : undefined;
    },
    findSigner: async (id: string) => {
      const found = kept.get(id);
      return found?.key.signed ? { key: found.key, secretHash: found.hash } : undefined;
    },
  });
}

/** Requests in memory. */
export function memoryRequests(): RequestStore {
  const kept = new Map<string, { fingerprint: string; status?: number; answer?: unknown }>();
  const nameOf = ({ apiKeyId, idempotencyKey }: KeyedRequest) => `${apiKeyId} ${idempotencyKey}`;
  return {
    begin: async (request): Promise<Begun> => {
      const row = kept.get(nameOf(request));
      if (!row) kept.set(nameOf(request), { fingerprint: request.fingerprint });
      if (!row) return { kind: 'new' };
      if (row.fingerprint !== request.fingerprint) return { kind: 'other' };
      if (row.status === undefined) return { kind: 'under-way' };
      return { kind: 'answered', status: row.status, answer: row.answer };
    },
    answered: async (request, status, answer) => {
      kept.set(nameOf(request), { fingerprint: request.fingerprint, status, answer });
    },
    forget: async (request) => void kept.delete(nameOf(request)),
  };
}

/** The API on a client that is made up for the test, and a storefront's key. */
export async function apiWith(
  client: { readonly [K in keyof CaseClient]?: unknown } = {},
  more: Partial<ApiOptions> = {},
): Promise<{ app: Api; keys: KeyStore; shop: string }> {
  const keys = memoryKeys();
  const app = await buildApi({
    client: fake<CaseClient>({ linked: async () => [], ...client }),
    keys,
    requests: memoryRequests(),
    labels: fake<LabelRegister>({ find: async () => undefined }),
    files: fake<FilePort>({ get: async () => undefined }),
    orders: fake<OrdersPort>({ find: async () => undefined }),
    probes: {},
    ...more,
  });
  const { text } = await keys.make({ name: 'shop', role: 'customer', scopes: scope.options });
  return { app, keys, shop: text };
}

/** One request as a test makes it. */
export interface Asked {
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text as it is, or a value as JSON. */
  readonly payload?: unknown;
}

/** One answer, its body read. */
export interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly json: () => Readonly<Record<string, unknown>>;
}

const listening = new Map<Api, string>();

/** Asks by real HTTP; `closeApis` ends what that started. (Fastify's own `inject` needs a package that jest cannot load.) */
export async function ask(
  app: Api,
  { method = 'GET', url, headers = {}, payload }: Asked,
): Promise<Answered> {
  const base = listening.get(app) ?? (await app.listen({ host: '127.0.0.1', port: 0 }));
  listening.set(app, base);
  const json = typeof payload === 'string' ? undefined : { 'content-type': 'application/json' };
  const answer = await fetch(base + url, {
    method,
    ...(payload === undefined
      ? {}
      : { body: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    headers: { ...(payload === undefined ? {} : json), ...headers },
  });
  const body = await answer.text();
  return {
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body,
    json: () => JSON.parse(body) as Readonly<Record<string, unknown>>,
  };
}

/** For afterEach. */
export async function closeApis(): Promise<void> {
  const open = [...listening.keys()];
  listening.clear();
  await Promise.all(open.map((app) => app.close()));
}
