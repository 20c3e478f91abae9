import { assign, setup } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';
import { durableWorkflow } from '../../../workflows/durable-workflow.ts';

export const parkingChart = setup({
  types: { context: {} as { at: number; paidUntil: number } },
  actors: {
    takePhoto: activity({ input: z.object({ space: z.string() }), output: z.object({ key: z.string() }) }),
  },
  actions: {
    print: effect(z.object({ text: z.string() })),
    extend: assign({ paidUntil: ({ context }) => context.at + 3_600_000 }),
  },
  delays: { paid: ({ context }) => context.paidUntil - context.at },
}).createMachine({
  id: 'parking',
  version: '1',
  options: { maxIterations: 1000 },
  context: { at: 0, paidUntil: 0 },
  initial: 'free',
  states: {
    free: { on: { pay: { target: 'paid', actions: 'extend' } } },
    paid: {
      entry: { type: 'print', params: { text: 'receipt' } },
      after: { paid: 'overdue' },
      on: { leave: 'gone' },
    },
    overdue: { invoke: { src: 'takePhoto', input: { space: 'A1' }, onDone: 'gone', onError: 'gone' } },
    gone: { type: 'final' },
  },
});

export const parkingMeter = durableWorkflow(parkingChart, { describe: ({ value }) => String(value) });
