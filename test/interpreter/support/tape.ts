/** A finite tape of numbers read as choices: the same tape gives the same chart, and shorter tapes give simpler ones. */
export interface Tape {
  /** A choice from 0 to n - 1; 0 once the tape is at its end. */
  pick(n: number): number;
  /** True in `part` of `whole` cases; false at the end of the tape. */
  chance(part: number, whole: number): boolean;
  /** One of the given values. */
  of<T>(values: readonly [T, ...T[]]): T;
}

/** Reads numbers (0 to 999) as choices. */
export function readTape(numbers: readonly number[]): Tape {
  let at = 0;
  const next = (): number => {
    const number = numbers[at] ?? 0;
    at += 1;
    return number;
  };
  const pick = (n: number): number => Math.floor((next() / 1000) * n);
  return {
    pick,
    chance: (part, whole) => pick(whole) >= whole - part,
    of: (values) => values[pick(values.length)] ?? values[0],
  };
}

/** A tape from a seed, for hosts that cannot run fast-check: the same seed gives the same tape everywhere. */
export function seededNumbers(seed: number, length = 400): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * 1000);
  });
}
