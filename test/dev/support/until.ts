import { poll } from '../../../dev/kit/poll.ts';

/** Waits for a condition; fails after ten seconds. */
export function until(condition: () => boolean): Promise<void> {
  const ask = () => (condition() ? Promise.resolve() : Promise.reject(new Error('still not so after 10 s')));
  return poll(ask, { timeoutMs: 10_000, everyMs: 10 });
}
