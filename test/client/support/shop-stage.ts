import { afterAll, beforeAll } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildShop } from '../../../client/shop/server.ts';

/** The example shop before an API that answers what a test says. */
export interface ShopStage {
  /** What the API was asked. */
  readonly asked: {
    readonly url: string;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: unknown;
  }[];
  /** What it answers next. */
  answer: { readonly status: number; readonly body: unknown };
  /** The shop's address. */
  base: string;
  /** Sends a form to the shop. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

/** Starts both before the tests of a file and stops them after. */
export function shopStage(): ShopStage {
  let api: FastifyInstance;
  let shop: FastifyInstance;
  const stage: ShopStage = {
    asked: [],
    answer: { status: 200, body: {} },
    base: '',
    post: (path, fields, headers = {}) =>
      fetch(stage.base + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers,
        redirect: 'manual',
      }),
  };
  beforeAll(async () => {
    api = Fastify();
    api.all('/*', (request, reply) => {
      stage.asked.push({ url: request.url, headers: request.headers, body: request.body });
      return reply.code(stage.answer.status).send(stage.answer.body);
    });
    const baseUrl = await api.listen({ host: '127.0.0.1', port: 0 });
    shop = buildShop({ baseUrl, key: 'the-key', policy: 'support-procedures' });
    stage.base = await shop.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await shop.close();
    await api.close();
  });
  return stage;
}

/** A case as the API shows it. */
export const seen = {
  kind: 'return',
  policy: { id: 'support-procedures', version: '1' },
  state: 'acknowledged',
  since: '2026-11-23T10:00:00Z',
  channel: 'web',
  timeZone: 'America/Detroit',
  clocks: [],
  commitments: [],
  goods: { orderId: 'S-1', units: [{ lineId: '1', unit: 0, title: 'Cup', state: 'approved' }] },
  letters: [],
  next: [],
  awaiting: [],
};
