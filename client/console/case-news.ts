import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { propertyOf } from '../unknown-value.ts';

/** How long to wait for a database that went away before it is tried again, ms. */
const pause = 1_000;

/** Says which case has changed. */
export interface CaseNews {
  /** Calls with the case id at each change, and without one when changes may have been missed; answers what ends that. */
  subscribe(listener: Listener): () => void;
  stop(): Promise<void>;
}

type Listener = (caseId: string | undefined) => void;

/** Listens to `case_changed` of the read model on a connection of its own, and again after each loss of it. */
export function caseNews(databaseUrl: string): CaseNews {
  const listeners = new Set<Listener>();
  const over = new AbortController();
  const tell: Listener = (caseId) => listeners.forEach((listener) => listener(caseId));
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
async function hear(databaseUrl: string, tell: Listener, signal: AbortSignal): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'redress console',
  });
  // A connection that dies is tried again; without a listener it would end the process.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => tell(caseIn(payload)));
  const ended = once(client, 'end', { signal });
  ended.catch(() => undefined);
  try {
    await client.connect();
    await client.query('listen case_changed');
    // Whatever changed while nobody listened.
    tell(undefined);
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The case that a notification names, as activities/records/write-parts.ts writes it. */
function caseIn(payload: string | undefined): string | undefined {
  try {
    const caseId = propertyOf(JSON.parse(payload ?? ''), 'caseId');
    return typeof caseId === 'string' ? caseId : undefined;
  } catch {
    return undefined;
  }
}
