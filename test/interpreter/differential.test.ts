import { expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { generatedChart } from './support/generated-chart.ts';
import { arbitraryMoves, arbitrarySeed, seededMoves } from './support/moves.ts';
import { nothingCompared, runBoth } from './support/run-both.ts';
import { seededNumbers } from './support/tape.ts';

/** Stock XState warns of every event to a stopped actor, which generated charts send on purpose. */
const quiet = (): void => void jest.spyOn(console, 'warn').mockImplementation(() => {});

/** Fewer compared charts than these are no proof: a machine too busy to make them in a minute fails the test. */
const floor = 40;

test('generated charts do the same under step as live, with the envelope through JSON after every step', () => {
  quiet();
  const compared = nothingCompared();
  // Random seeds: when it fails, fast-check prints the seed and the path; pin the chart in the test below.
  fc.assert(
    fc.property(arbitrarySeed, arbitraryMoves, (seed, moves) => {
      const { ours, live } = runBoth(generatedChart(seededNumbers(seed, 1000)), moves, compared);
      expect(ours).toEqual(live);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  );
  const perChart = (count: number): number => count / compared.runs;
  expect(compared.runs).toBeGreaterThanOrEqual(floor);
  expect(compared.cut).toBeLessThan(compared.runs / 10);
  expect(perChart(compared.steps)).toBeGreaterThan(5);
  expect(perChart(compared.children)).toBeGreaterThan(2);
  expect(perChart(compared.fired)).toBeGreaterThan(0.3);
  expect(perChart(compared.emitted)).toBeGreaterThan(1);
}, 120_000);

/** Charts that once did something else here than live, with what the difference was. */
const pinned: readonly (readonly [seed: number, what: string])[] = [
  [2153, 'an empty history and an empty region across a restore'],
  [3418, 'active states that the state value does not tell'],
  [347, 'a child that is replaced and stopped within one transition'],
  [3044, 'a stopped child that hears from its own child'],
  [898, 'a timer set for a child that is about to start, at the instant of its own'],
  [2553, 'timers that are due at the instant in which they are set'],
];

test.each(pinned)('the chart of seed %i does the same under step as live: %s', (seed) => {
  quiet();
  const compared = nothingCompared();
  const chart = generatedChart(seededNumbers(seed * 7919 + 13, 1000));
  const { ours, live } = runBoth(chart, seededMoves(seed), compared);
  expect(ours).toEqual(live);
  expect(compared.steps).toBeGreaterThan(0);
});
