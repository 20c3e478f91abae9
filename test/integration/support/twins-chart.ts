import { assign, setup } from 'xstate';
import { z } from 'zod';
import { effect } from '../../../machines/kit/effect.ts';
import { fieldsOf } from '../../../workflows/interpreter/shapes.ts';

type TwinsEvent = { readonly type: 'go' | 'end' | 'effect.settled' };

const textOf = (event: unknown): string => String(fieldsOf(fieldsOf(event)['params'])['text']);

/**
 * Several effects in one step, each of whose receipts moves a timer: what follows from them depends on their order, and a
 * replay must find the same one.
 */
export const twinsChart = setup({
  types: { context: {} as { at: number; settled: readonly string[] }, events: {} as TwinsEvent },
  actions: {
    print: effect(z.object({ text: z.string() })),
    note: assign({ settled: ({ context, event }) => [...context.settled, textOf(event)] }),
  },
  delays: { patience: ({ context }) => (context.settled.length + 1) * 3_600_000 },
}).createMachine({
  id: 'twins',
  version: '1',
  context: { at: 0, settled: [] },
  options: { maxIterations: 100 },
  initial: 'idle',
  output: ({ context }) => context.settled,
  states: {
    idle: { on: { go: 'printing', end: 'over' } },
    printing: {
      entry: ['slow', 'quick', 'failing'].map((text) => ({ type: 'print', params: { text } }) as const),
      initial: 'waiting',
      on: { 'effect.settled': { target: '.waiting', reenter: false, actions: 'note' }, end: 'over' },
      states: { waiting: { after: { patience: '#twins.over' } } },
    },
    over: { type: 'final' },
  },
});
