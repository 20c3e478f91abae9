import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** How long to wait for a database that went away before it is tried again, ms. */
const pause = 1_000;

/** Says that some case has changed. */
export interface CaseNews {
  /** Calls at each change, and when changes may have been missed; answers what ends that. */
  subscribe(listener: () => void): () => void;
  stop(): Promise<void>;
}

/** Listens to `case_changed` of the read model on a connection of its own, and again after each loss of it. */
export function caseNews(databaseUrl: string): CaseNews {
  const listeners = new Set<() => void>();
  const over = new AbortController();
  const tell = () => listeners.forEach((listener) => listener());
  const heard = (async () => {
    while (!over.signal.aborted) {
      await hear(databaseUrl, tell, over.signal).catch(() => undefined);
      await sleep(pause, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      over.abort();
      await heard;
    },
  };
}

/** Ends, or throws, when the connection does. */
async function hear(databaseUrl: string, tell: () => void, signal: AbortSignal): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'redress console',
  });
  // A connection that dies is tried again; without a listener it would end the process.
  client.on('error', () => undefined);
  client.on('notification', tell);
  const ended = once(client, 'end', { signal });
  ended.catch(() => undefined);
  try {
    await client.connect();
    await client.query('listen case_changed');
    // Whatever changed while nobody listened.
    tell();
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}
