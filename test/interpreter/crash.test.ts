import { expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Envelope } from '../../workflows/interpreter/envelope.ts';
import { InterpreterError } from '../../workflows/interpreter/failure.ts';
import { rehearse } from '../../workflows/interpreter/rehearsal.ts';
import { generatedChart } from './support/generated-chart.ts';
import { arbitraryMoves, arbitrarySeed } from './support/moves.ts';
import type { Move } from './support/run-both.ts';
import { seededNumbers } from './support/tape.ts';

/** Makes the moves in memory, with a crash and restore before those whose bit is set. */
async function endOf(seed: number, moves: readonly Move[], crashes: number): Promise<Envelope | string> {
  try {
    const rehearsal = await rehearse({
      chart: generatedChart(seededNumbers(seed, 1000)),
      // Longer than all waiting: what is started again after a crash takes its whole time again.
      activities: { work: () => ({ takes: 2 ** 40, output: 7 }) },
    });
    for (const [index, move] of moves.entries()) {
      if ((crashes >> index) & 1) await rehearsal.crash();
      if (move.do === 'send') await rehearsal.send({ type: move.type }, `e${index}`);
      if (move.do === 'wait') await rehearsal.advance(move.ms);
    }
    return rehearsal.envelope();
  } catch (error) {
    if (error instanceof InterpreterError) return error.type;
    if (error instanceof Error && error.message.startsWith('Unable to send')) return 'thrown';
    throw error;
  }
}

test('a case that crashes anywhere ends exactly as one that never does', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(arbitrarySeed, arbitraryMoves, fc.nat(2 ** 14), async (seed, moves, crashes) => {
      expect(await endOf(seed, moves, crashes)).toEqual(await endOf(seed, moves, 0));
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000 },
  );
}, 40_000);
