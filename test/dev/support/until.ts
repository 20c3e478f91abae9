import { poll } from '../../../dev/kit/poll.ts';

/** Waits for a condition; fails after `timeoutMs`. */
export function until(condition: () => boolean, timeoutMs = 20_000): Promise<void> {
  const ask = () =>
    condition() ? Promise.resolve() : Promise.reject(new Error(`still not so after ${timeoutMs} ms`));
  return poll(ask, { timeoutMs, everyMs: 10 });
}
