/**
 * Microtask turns to wait before the first event from outside is taken. A host may deliver an update and the result that
 * was known before it in one go, and another time in two; the result settles a few promise hops later than the update's
 * handler runs. Letting all of them arrive first makes both deliveries decide alike. Eight hops is the longest way of a
 * result here (a local try behind another one); 20 leave room. Results alone need no waiting.
 */
const barrierTurns = 20;

type Resolve = (value?: void | PromiseLike<void>) => void;

/** Resolves after all that is on its way in this wake has arrived. */
export function barrier(): Promise<void> {
  return new Promise((resolve) => resolve(after(barrierTurns)));
}

/**
 * A promise that is resolved with a thenable asks it one turn later. A chain of them waits as many turns as a loop of
 * `await` would, but with one promise: Temporal's sandbox takes a stack trace for each.
 */
function after(turns: number): PromiseLike<void> {
  const then = (resolve: Resolve): void => resolve(turns > 1 ? after(turns - 1) : undefined);
  // oxlint-disable-next-line unicorn/no-thenable, typescript/no-unsafe-type-assertion -- a thenable is what is wanted
  return { then } as PromiseLike<void>;
}
