/** Chance that can be repeated: the same seed makes the same choices. */
export interface Chance {
  readonly seed: number;
  /** A whole number from 0 up to, and without, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
}

/**
 * Mulberry32, by Tommy Ettinger, in the public domain: small, and good enough to choose moments.
 *
 * @param given seed of a run that is to be repeated
 */
export function chance(given: string | undefined): Chance {
  const seed = given === undefined || given === '' ? Date.now() % 1_000_000 : Number(given);
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { seed, below, pick: (from) => from[below(from.length)] ?? from[0] };
}
