/**
 * A replay gives the results of local activities in the order in which these began, whichever ended first. So one that
 * ends early waits for those that began before it.
 */
export interface Line {
  /** Calls `then` with the result once everything that stood in line before has had its turn. `mine` must not reject. */
  after<T>(mine: Promise<T>, then: (result: T) => void): void;
}

export function createLine(): Line {
  let earlier: Promise<void> = Promise.resolve();
  return {
    after(mine, then) {
      const takeTurn = async (before: Promise<void>): Promise<void> => {
        await before;
        then(await mine);
      };
      earlier = takeTurn(earlier);
    },
  };
}
