import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Cases of each variant in each round. */
  readonly cases: number;
  readonly rounds: number;
  /** Cases under way at once. */
  readonly atOnce: number;
  /** A bundle to measure in place of a fresh one of this clone's interpreter: for trying an idea. */
  readonly bundle: string | undefined;
  /** Only the costs that need no server. */
  readonly pure: boolean;
  /** Only lists, filters and searches over so many cases; undefined: not asked for. */
  readonly records: number | undefined;
  /** Only the API, the quote with so many orders at the end; undefined: not asked for. */
  readonly api: number | undefined;
}

const quick = { cases: 40, rounds: 1, atOnce: 20 };
const full = { cases: 300, rounds: 3, atOnce: 40 };

export const usage = `npm run bench -- [--full] [--cases N] [--rounds R] [--at-once K] [--bundle FILE] [--pure] [--records N] [--api [--orders N]]
  --full      ${full.cases} cases of each variant in each of ${full.rounds} rounds, ${full.atOnce} at once; without it ${quick.cases}, ${quick.rounds} and ${quick.atOnce}
  --bundle    measure this workflow bundle as the interpreter
  --pure      only what needs no server
  --records   only lists, filters and searches over N made-up cases
  --api       only the HTTP API: starts of returns, and quotes with --orders N orders (default 1000000) and a hundredth of them`;

/** @throws TypeError of parseArgs, or RangeError for what is no positive whole number */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      pure: { type: 'boolean', default: false },
      cases: { type: 'string' },
      rounds: { type: 'string' },
      'at-once': { type: 'string' },
      bundle: { type: 'string' },
      records: { type: 'string' },
      api: { type: 'boolean', default: false },
      orders: { type: 'string' },
    },
  });
  const base = values.full ? full : quick;
  return {
    cases: count('--cases', values.cases) ?? base.cases,
    rounds: count('--rounds', values.rounds) ?? base.rounds,
    atOnce: count('--at-once', values['at-once']) ?? base.atOnce,
    bundle: values.bundle,
    pure: values.pure,
    records: count('--records', values.records),
    api: values.api ? (count('--orders', values.orders) ?? 1_000_000) : undefined,
  };
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new RangeError(`${name} must be a whole number above 0, not '${text}'.`);
}
