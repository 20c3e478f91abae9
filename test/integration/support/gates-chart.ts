import { assign, setup } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';

interface Gates {
  readonly at: number;
  readonly results: readonly string[];
  /** The failure of the last broken invocation, as it arrived. */
  readonly error: unknown;
}

type GatesEvent =
  | { readonly type: 'left' | 'right' | 'again' | 'finish' | 'away' | 'case.cancelRequested' }
  | { readonly type: 'effect.settled'; readonly receipt: unknown };

const key = z.object({ gate: z.string() });

const base = setup({
  types: { context: {} as Gates, events: {} as GatesEvent },
  actors: {
    /** Answered when the test opens the gate of that name. Begun, it is waited for. */
    gate: activity({ input: key, output: z.string() }),
    /** The same, but it may be interrupted and begun again. */
    softGate: activity({ input: key, output: z.string(), cancellation: 'interruptible' }),
    breaks: activity({ input: key, output: z.string(), retry: 'once' }),
  },
  actions: {
    undo: effect(z.object({ what: z.string() })),
    forget: assign({ results: [] }),
    keep: assign({
      results: ({ context, event }) => [...context.results, String(Reflect.get(event, 'output'))],
    }),
    keepError: assign({ error: ({ event }): unknown => Reflect.get(event, 'error') }),
  },
  guards: { bothOpen: ({ context }) => context.results.length === 2 },
});

const region = (gate: string) =>
  base.createStateConfig({
    initial: 'waiting',
    states: {
      waiting: {
        invoke: {
          id: gate,
          src: 'gate',
          input: { gate },
          onDone: { target: 'open', actions: 'keep' },
          onError: 'open',
        },
      },
      open: {},
    },
  });

/** Invocations that the test lets through one by one. `finish` is possible when both regions have their results. */
export const gatesChart = base.createMachine({
  id: 'gates',
  version: '1',
  context: { at: 0, results: [], error: null },
  options: { maxIterations: 100 },
  initial: 'both',
  output: ({ context }) => context.results,
  states: {
    both: {
      type: 'parallel',
      states: { left: region('left'), right: region('right') },
      on: {
        finish: { guard: 'bothOpen', target: 'passed' },
        again: { target: 'both', reenter: true, actions: 'forget' },
      },
    },
    passed: {
      on: { left: 'soft', right: 'broken', away: 'gone', finish: 'hard' },
    },
    soft: {
      invoke: {
        id: 'soft',
        src: 'softGate',
        input: { gate: 'soft' },
        onDone: { target: 'passed', actions: 'keep' },
        onError: 'passed',
      },
      on: { again: { actions: 'forget' } },
    },
    hard: {
      invoke: {
        id: 'hard',
        src: 'gate',
        input: { gate: 'hard' },
        onDone: { target: 'passed', actions: 'keep' },
        onError: 'passed',
      },
      on: { again: { actions: 'forget' }, away: 'passed' },
    },
    broken: {
      invoke: {
        id: 'breaks',
        src: 'breaks',
        input: { gate: 'breaks' },
        onDone: 'passed',
        onError: { target: 'passed', actions: 'keepError' },
      },
    },
    gone: { type: 'final' },
  },
});

/** Knows that it may be asked to stop: undoes what it did and ends by itself. */
export const orderlyChart = base.createMachine({
  id: 'orderly',
  version: '1',
  context: { at: 0, results: [], error: null },
  options: { maxIterations: 100 },
  initial: 'working',
  output: 'undone',
  states: {
    working: { on: { 'case.cancelRequested': 'undoing' } },
    undoing: {
      entry: { type: 'undo', params: { what: 'the work' } },
      on: { 'effect.settled': 'undone' },
    },
    undone: { type: 'final' },
  },
});
