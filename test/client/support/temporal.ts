import type { Client } from '@temporalio/client';
import { fake } from './fake.ts';

/** What the server is made to answer. */
export interface Answers {
  readonly status?: string;
  readonly update?: (options: unknown) => Promise<unknown>;
  readonly start?: (type: string, options: unknown) => Promise<unknown>;
  readonly describe?: () => Promise<unknown>;
}

/** Temporal's client at its seam: what the client of cases calls, and nothing else. */
export function fakeTemporal({ status = 'RUNNING', update, start, describe }: Answers): Client {
  return fake<Client>({
    options: { namespace: 'redress' },
    withDeadline: (_: number, act: () => Promise<unknown>) => act(),
    workflow: {
      start: start ?? (() => Promise.resolve()),
      getHandle: () => ({
        describe: describe ?? (() => Promise.resolve({ status: { name: status } })),
        executeUpdate: (_: unknown, options: unknown) => update?.(options),
      }),
    },
  });
}
