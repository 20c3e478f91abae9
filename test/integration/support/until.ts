import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `look` gives something truthy and gives it back. Errors of `look` count as 'not yet'.
 *
 * @param what for the message when it does not come within `patience` ms
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  patience = 30_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${patience} ms for ${what}; last: ${String(last)}`);
    await sleep(pause);
  }
}
