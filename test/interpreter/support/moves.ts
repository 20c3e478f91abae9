import * as fc from 'fast-check';
import type { Move } from './run-both.ts';

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
