import { assign, setup } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';
import { isRecord } from '../../../workflows/interpreter/shapes.ts';

interface Diary {
  readonly at: number;
  /** What came, `at` of the event itself, and `at` of the context. Epoch ms. */
  readonly entries: readonly (readonly [what: string, stamped: unknown, context: number])[];
}

const stampOf = (event: unknown): unknown => (isRecord(event) ? event['at'] : undefined);

/** Writes down the time that it is told with everything that reaches it; it has no other. */
export const diaryChart = setup({
  types: {
    context: {} as Diary,
    events: {} as { readonly type: 'write' | 'effect.settled' },
    input: {} as { readonly at: number },
  },
  actors: { gate: activity({ input: z.object({ gate: z.string() }), output: z.string() }) },
  actions: {
    print: effect(z.object({ text: z.string() })),
    note: assign({
      entries: ({ context, event }) => [
        ...context.entries,
        [event.type, stampOf(event), context.at] as const,
      ],
    }),
  },
}).createMachine({
  id: 'diary',
  version: '1',
  context: ({ input }) => ({ at: input.at, entries: [['input', input.at, input.at]] }),
  options: { maxIterations: 100 },
  initial: 'message',
  output: ({ context }) => context.entries,
  states: {
    message: { on: { write: { target: 'result', actions: 'note' } } },
    result: {
      invoke: {
        id: 'gate',
        src: 'gate',
        input: { gate: 'diary' },
        onDone: { target: 'receipt', actions: 'note' },
        onError: 'end',
      },
    },
    receipt: {
      entry: { type: 'print', params: { text: 'page' } },
      on: { 'effect.settled': { target: 'timer', actions: 'note' } },
    },
    timer: { after: { 3_600_000: { target: 'end', actions: 'note' } } },
    end: { type: 'final' },
  },
});
