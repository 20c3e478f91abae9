import { SimulatedClock } from 'xstate';

/** The part of a clock that XState asks for. */
export interface DueClock {
  setTimeout(act: () => void, ms: number): number;
  clearTimeout(handle: number): void;
  /** Moves to this instant and fires all that is due, also what becomes due by it. */
  moveTo(instant: number): void;
}

/** Firings at one instant: more means a chart that keeps time busy without end. */
const mostRounds = 1000;

/**
 * XState's SimulatedClock, moved until nothing is due. On its own it leaves a timer that the last firing of a move has set
 * for the next move, even when that timer is due at once.
 */
export function createDueClock(): DueClock {
  const clock = new SimulatedClock();
  const due = new Map<number, number>();
  return {
    setTimeout(act, ms) {
      const handle = clock.setTimeout(() => {
        due.delete(handle);
        act();
      }, ms);
      due.set(handle, clock.now() + ms);
      return handle;
    },
    clearTimeout(handle) {
      due.delete(handle);
      clock.clearTimeout(handle);
    },
    moveTo(instant) {
      clock.set(instant);
      for (let round = 0; [...due.values()].some((at) => at <= instant); round += 1) {
        if (round === mostRounds) throw new Error(`Time does not go on after ${instant}.`);
        clock.set(instant);
      }
    },
  };
}
