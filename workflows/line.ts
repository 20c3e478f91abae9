import type { Outcome } from './outcome.ts';
import { plainFailure } from './plain-failure.ts';

/**
 * A replay gives the results of local activities in the order in which these began, whichever ended first. So one that
 * ends early waits for those that began before it.
 */
export interface Line {
  /** Calls `then` with how the work ended, once everything that stood in line before has had its turn. */
  after(work: Promise<unknown>, then: (outcome: Outcome) => void): void;
}

/** A place in the line; what is done at its turn is there when its result is. */
interface Place {
  turn?: () => void;
}

export function createLine(): Line {
  const places: Place[] = [];
  return {
    after(work, then) {
      const place: Place = {};
      places.push(place);
      const end = (outcome: Outcome): void => {
        place.turn = () => then(outcome);
        for (let turn = places[0]?.turn; turn; turn = places[0]?.turn) {
          places.shift();
          turn();
        }
      };
      void work.then(
        (receipt) => end({ receipt }),
        (failure: unknown) => end({ error: plainFailure(failure) }),
      );
    },
  };
}
