import { z } from 'zod';
import type { Api } from './context.ts';

/** Asks one thing that the API needs; rejects when it does not answer. */
export type Probe = () => Promise<unknown>;

const up = z.object({ status: z.literal('ok') });
const ready = z.object({ status: z.enum(['ok', 'unavailable']), parts: z.record(z.string(), z.boolean()) });

/** `GET /healthz`: the process lives. `GET /readyz`: what it needs answers too. Both are open and say no more. */
export function addHealth(app: Api, probes: Readonly<Record<string, Probe>>): void {
  const config = { rateLimit: false } as const;
  app.route({
    method: 'GET',
    url: '/healthz',
    config,
    schema: {
      operationId: 'health',
      tags: ['Health'],
      summary: 'Is the process alive?',
      response: { 200: up },
    },
    handler: () => ({ status: 'ok' as const }),
  });
  app.route({
    method: 'GET',
    url: '/readyz',
    config,
    schema: {
      operationId: 'ready',
      tags: ['Health'],
      summary: 'Does everything that it needs answer?',
      response: { 200: ready, 503: ready },
    },
    handler: async (_request, reply) => {
      const parts = Object.fromEntries(
        await Promise.all(
          Object.entries(probes).map(async ([name, probe]): Promise<[string, boolean]> => [
            name,
            await answers(probe),
          ]),
        ),
      );
      const all = Object.values(parts).every(Boolean);
      return reply.code(all ? 200 : 503).send({ status: all ? 'ok' : 'unavailable', parts });
    },
  });
}

async function answers(probe: Probe): Promise<boolean> {
  try {
    await probe();
    return true;
  } catch {
    return false;
  }
}
