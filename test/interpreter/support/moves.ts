import * as fc from 'fast-check';
import type { Move } from './run-both.ts';
import { seededNumbers } from './tape.ts';

/** Events, waiting and results in any order. */
export const arbitraryMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('send' as const),
      type: fc.constantFrom('go.a', 'go.b', 'stop', 'ping', 'unknown'),
    }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 50, 137, 1000, 5000, 2 ** 33) }),
    fc.record({ do: fc.constant('settle' as const), which: fc.nat(3), failed: fc.boolean() }),
  ),
  { maxLength: 14 },
);

/** Seeds of generated charts. */
export const arbitrarySeed = fc.nat(1_000_000);

/** Twelve moves from a seed, always the same. */
export function seededMoves(seed: number): Move[] {
  const numbers = seededNumbers(seed * 104_729 + 5, 45);
  const types = ['go.a', 'go.b', 'stop', 'ping', 'unknown'];
  const waits = [0, 50, 137, 1000, 5000, 2 ** 33];
  return Array.from({ length: 12 }, (_, index): Move => {
    const kind = numbers[index * 3] ?? 0;
    const choice = numbers[index * 3 + 1] ?? 0;
    if (kind < 500) return { do: 'send', type: types[choice % types.length] ?? 'unknown' };
    if (kind < 750) return { do: 'wait', ms: waits[choice % waits.length] ?? 0 };
    return { do: 'settle', which: choice % 4, failed: choice % 2 === 0 };
  });
}
