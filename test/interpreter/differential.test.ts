import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generatedChart } from './support/generated-chart.ts';
import { runBoth } from './support/run-both.ts';

const tape = fc.array(fc.nat(999), { minLength: 40, maxLength: 600, size: 'max' });
const moves = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('send' as const),
      type: fc.constantFrom('go.a', 'go.b', 'stop', 'ping', 'unknown'),
    }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 50, 137, 1000, 5000, 2 ** 33) }),
    fc.record({ do: fc.constant('settle' as const), which: fc.nat(3), failed: fc.boolean() }),
  ),
  { maxLength: 15 },
);

test('a chart does the same under step as under a live XState actor, envelope through JSON after every step', () => {
  const compared = { runs: 0, steps: 0, children: 0, effects: 0, fired: 0 };
  fc.assert(
    fc.property(tape, moves, (numbers, sequence) => {
      const outcome = runBoth(generatedChart(numbers), sequence, compared);
      expect(outcome.ours).toEqual(outcome.live);
    }),
    { numRuns: 400 },
  );
  console.log(compared);
  expect(compared.steps).toBeGreaterThan(1000);
});
