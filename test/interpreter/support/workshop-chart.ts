import { assign, cancel, emit, log, raise, sendTo, setup } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';
import { parent } from '../../../machines/kit/parent.ts';

/** A helper in the workshop: works for a while, tells the parent, can be hurried. */
export const helperChart = setup({
  types: { context: {} as { at: number; since: number }, input: {} as { at: number } },
  actions: { tell: sendTo(parent, ({ context }) => ({ type: 'helper.told', since: context.since })) },
}).createMachine({
  id: 'helper',
  version: '1',
  options: { maxIterations: 100 },
  context: ({ input }) => ({ at: input.at, since: input.at }),
  initial: 'working',
  states: {
    working: { after: { 5000: 'finished' }, on: { hurry: 'finished' } },
    finished: { entry: 'tell', type: 'final' },
  },
  output: ({ context }) => ({ took: context.at - context.since }),
});

/** A workshop: timers, activities, effects and a child chart on one page. */
export const workshopChart = setup({
  types: {
    context: {} as {
      at: number;
      startedAt: number;
      receipts: string[];
      took: number;
      failure: string;
      done: unknown;
    },
    input: {} as { at: number },
  },
  actors: {
    measure: activity({
      input: z.object({ n: z.number() }),
      output: z.string(),
      cancellation: 'interruptible',
    }),
    drill: activity({ input: z.object({ n: z.number() }), output: z.string() }),
    helper: helperChart,
  },
  actions: {
    mail: effect(z.object({ to: z.string() })),
    sign: effect(z.object({ n: z.number() })),
    begun: assign({ startedAt: ({ context }) => context.at }),
    keepReceipt: assign({
      receipts: ({ context, event }) => [
        ...context.receipts,
        `${'effectId' in event ? String(event.effectId) : ''}@${context.at}`,
      ],
    }),
    keepFailure: assign({ failure: ({ event }) => ('error' in event ? JSON.stringify(event.error) : '') }),
    keepTime: assign({ took: ({ context }) => context.at - context.startedAt }),
  },
}).createMachine({
  id: 'workshop',
  version: '1',
  options: { maxIterations: 100 },
  context: ({ input }) => ({ at: input.at, startedAt: 0, receipts: [], took: 0, failure: '', done: null }),
  initial: 'idle',
  on: { 'effect.settled': { actions: 'keepReceipt' } },
  states: {
    idle: {
      on: {
        measure: 'measuring',
        drill: 'drilling',
        help: 'helped',
        wait: 'waiting',
        close: 'closed',
        'case.cancelRequested': 'closed',
      },
    },
    measuring: {
      entry: ['begun', { type: 'mail', params: { to: 'a' } }, { type: 'sign', params: { n: 1 } }],
      invoke: {
        id: 'measurement',
        src: 'measure',
        input: { n: 1 },
        onDone: { target: 'idle', actions: 'keepTime' },
        onError: { target: 'idle', actions: 'keepFailure' },
      },
      on: { back: 'idle', again: { target: 'measuring', reenter: true } },
    },
    drilling: {
      invoke: {
        id: 'drill',
        src: 'drill',
        input: { n: 1 },
        onDone: 'idle',
        onError: { target: 'idle', actions: 'keepFailure' },
      },
      on: { back: 'idle' },
    },
    helped: {
      invoke: {
        id: 'helper',
        src: 'helper',
        input: { at: 0 },
        onDone: { target: 'idle', actions: 'keepTime' },
      },
      on: {
        hurry: { actions: sendTo('helper', { type: 'hurry' }) },
        'helper.told': { actions: [log('told'), emit({ type: 'told' })] },
        back: 'idle',
      },
    },
    waiting: {
      entry: ['begun', raise({ type: 'nudge' }, { id: 'nudge', delay: 400 })],
      after: { 1000: { target: 'idle', actions: 'keepTime' } },
      on: {
        nudge: { actions: raise({ type: 'nudge' }, { id: 'nudge', delay: 400 }) },
        calm: { actions: cancel('nudge') },
        back: 'idle',
        again: { target: 'waiting', reenter: true },
      },
    },
    closed: { entry: { type: 'mail', params: { to: 'closed' } }, type: 'final' },
  },
  output: ({ context }) => ({ took: context.took }),
});
