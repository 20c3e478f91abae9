import type { PlainError } from './interpreter/envelope.ts';
import { plainFailure } from './plain-failure.ts';

/** How an activity ended, as plain data. */
export type Outcome = { readonly receipt: unknown } | { readonly error: PlainError };

/** Never rejects. */
export function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  return work.then(
    (receipt) => ({ receipt }),
    (failure: unknown) => ({ error: plainFailure(failure) }),
  );
}
