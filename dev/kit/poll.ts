import { setTimeout as sleep } from 'node:timers/promises';

/** How long and how often to ask. All in milliseconds. */
export interface PollOptions {
  readonly timeoutMs: number;
  readonly everyMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks until the question no longer throws, and returns its answer. After `timeoutMs` the last error is thrown;
 * an aborted signal ends the wait with the signal's reason.
 */
export async function poll<T>(ask: () => Promise<T>, options: PollOptions): Promise<T> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    options.signal?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await sleep(options.everyMs ?? 100, undefined, { signal: options.signal }).catch(() => undefined);
  }
}
