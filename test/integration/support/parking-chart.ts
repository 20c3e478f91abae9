import { assign, cancel, emit, raise, sendTo, setup } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';
import { parent } from '../../../machines/kit/parent.ts';

interface Paid {
  readonly type: 'pay';
  readonly payload: { readonly minutes: number };
}

/** A child chart: counts the warden's rounds and reports each to the parent. */
export const wardenChart = setup({
  types: { context: {} as { at: number; rounds: number } },
  actions: {
    count: assign({ rounds: ({ context }) => context.rounds + 1 }),
    report: sendTo(parent, ({ context }) => ({ type: 'warden.round', round: context.rounds })),
  },
  delays: { round: 45 * 60_000 },
}).createMachine({
  id: 'warden',
  version: '1',
  context: { at: 0, rounds: 0 },
  initial: 'walking',
  states: {
    walking: { after: { round: { target: 'walking', reenter: true, actions: ['count', 'report'] } } },
  },
});

/**
 * A parking space that has nothing to do with cases: every feature of the interpreter on one page, for tests on the
 * real server.
 */
export const parkingChart = setup({
  types: {
    context: {} as { at: number; paidUntil: number; rounds: number; photo: string; tickets: number; paidAt: number[] },
    input: {} as { space: string },
  },
  actors: {
    takePhoto: activity({
      input: z.object({ space: z.string() }),
      output: z.object({ key: z.string() }),
      cancellation: 'interruptible',
    }),
    warden: wardenChart,
  },
  actions: {
    print: effect(z.object({ text: z.string() })),
    extend: assign({
      paidUntil: ({ context, event }) => {
        const { payload } = event as unknown as Paid;
        return Math.max(context.paidUntil, context.at) + payload.minutes * 60_000;
      },
      paidAt: ({ context }) => [...context.paidAt, context.at],
    }),
    keepPhoto: assign({ photo: ({ event }) => (event as unknown as { output: { key: string } }).output.key }),
    losePhoto: assign({ photo: 'none' }),
    countRound: assign({ rounds: ({ context }) => context.rounds + 1 }),
    countTicket: assign({ tickets: ({ context }) => context.tickets + 1 }),
    scheduleSweep: raise({ type: 'sweep' }, { id: 'sweep', delay: 12 * 3_600_000 }),
    cancelSweep: cancel('sweep'),
    announce: emit({ type: 'swept' }),
  },
  guards: {
    paysSomething: ({ event }) => (event as unknown as Paid).payload.minutes > 0,
  },
  delays: { paidUntil: ({ context }) => Math.max(0, context.paidUntil - context.at) },
}).createMachine({
  id: 'parking',
  version: '1',
  context: { at: 0, paidUntil: 0, rounds: 0, photo: '', tickets: 0, paidAt: [] },
  options: { maxIterations: 100 },
  initial: 'free',
  invoke: { id: 'warden', src: 'warden' },
  on: { 'warden.round': { actions: 'countRound' }, leave: '.gone' },
  states: {
    free: { on: { pay: { guard: 'paysSomething', target: 'paid', actions: 'extend' } } },
    paid: {
      entry: ['scheduleSweep', { type: 'print', params: { text: 'receipt' } }],
      exit: 'cancelSweep',
      on: {
        pay: { guard: 'paysSomething', target: 'paid', reenter: true, actions: 'extend' },
        sweep: { actions: 'announce' },
      },
      after: { paidUntil: 'overdue' },
    },
    overdue: {
      entry: 'countTicket',
      invoke: {
        id: 'photo',
        src: 'takePhoto',
        input: { space: 'A1' },
        onDone: { target: 'ticketed', actions: 'keepPhoto' },
        onError: { target: 'ticketed', actions: 'losePhoto' },
      },
    },
    ticketed: {
      entry: { type: 'print', params: { text: 'ticket' } },
      on: { pay: { target: 'paid', actions: 'extend' } },
    },
    gone: { type: 'final' },
  },
  output: ({ context }) => ({ tickets: context.tickets, photo: context.photo, rounds: context.rounds }),
} as never);
