import { assign, cancel, emit, raise, sendTo, setup } from 'xstate';
import { z } from 'zod';
import { activity } from '../../../machines/kit/activity.ts';
import { effect } from '../../../machines/kit/effect.ts';
import { parent } from '../../../machines/kit/parent.ts';

const minute = 60_000;

/** A child chart: counts the warden's rounds, each 45 minutes, and reports each to the parent. */
const wardenChart = setup({
  types: { context: {} as { at: number; rounds: number } },
  actions: {
    count: assign({ rounds: ({ context }) => context.rounds + 1 }),
    report: sendTo(parent, ({ context }) => ({ type: 'warden.round', round: context.rounds })),
  },
  delays: { round: 45 * minute },
}).createMachine({
  id: 'warden',
  version: '1',
  context: { at: 0, rounds: 0 },
  options: { maxIterations: 100 },
  initial: 'walking',
  states: {
    walking: { after: { round: { target: 'walking', reenter: true, actions: ['count', 'report'] } } },
  },
});

interface Parking {
  readonly at: number;
  readonly paidUntil: number;
  readonly rounds: number;
  readonly photo: string;
  readonly tickets: number;
  readonly sweeps: number;
  /** What happened and when, epoch ms. */
  readonly log: readonly (readonly [what: string, at: number])[];
}

type ParkingEvent =
  | { readonly type: 'pay'; readonly payload: { readonly minutes: number } }
  | { readonly type: 'leave' }
  | { readonly type: 'sweep' }
  | { readonly type: 'warden.round'; readonly round: number };

const minutesOf = (event: ParkingEvent): number => (event.type === 'pay' ? event.payload.minutes : 0);

const base = setup({
  types: { context: {} as Parking, events: {} as ParkingEvent },
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
      paidUntil: ({ context, event }) => Math.max(context.paidUntil, context.at) + minutesOf(event) * minute,
    }),
    countRound: assign({ rounds: ({ context }) => context.rounds + 1 }),
    countTicket: assign({ tickets: ({ context }) => context.tickets + 1 }),
    countSweep: assign({ sweeps: ({ context }) => context.sweeps + 1 }),
    note: assign({ log: ({ context, event }) => [...context.log, [event.type, context.at] as const] }),
    scheduleSweep: raise({ type: 'sweep' }, { id: 'sweep', delay: 5 * 60 * minute }),
    cancelSweep: cancel('sweep'),
    announce: emit({ type: 'swept' }),
  },
  guards: { paysSomething: ({ event }) => minutesOf(event) > 0 },
  delays: { paidUntil: ({ context }) => Math.max(0, context.paidUntil - context.at) },
});

/**
 * A parking space, which has nothing to do with cases: a dynamic timer, a delayed send, a child chart with a timer of its
 * own, an effect and an invocation on one page.
 */
export const parkingChart = base.createMachine({
  id: 'parking',
  version: '1',
  context: { at: 0, paidUntil: 0, rounds: 0, photo: '', tickets: 0, sweeps: 0, log: [] },
  options: { maxIterations: 100 },
  initial: 'free',
  invoke: { id: 'warden', src: 'warden', onError: '.gone' },
  on: {
    'warden.round': { actions: ['countRound', 'note'] },
    sweep: { actions: ['countSweep', 'announce', 'note'] },
    leave: { target: '.gone', actions: 'note' },
  },
  output: ({ context: { tickets, photo, rounds, sweeps } }) => ({ tickets, photo, rounds, sweeps }),
  states: {
    free: { on: { pay: { guard: 'paysSomething', target: 'paid', actions: ['extend', 'note'] } } },
    paid: {
      entry: ['scheduleSweep', { type: 'print', params: { text: 'receipt' } }],
      on: { pay: { guard: 'paysSomething', target: 'paid', reenter: true, actions: ['extend', 'note'] } },
      after: { paidUntil: { target: 'overdue', actions: 'note' } },
    },
    overdue: {
      entry: 'countTicket',
      invoke: {
        id: 'photo',
        src: 'takePhoto',
        input: { space: 'A1' },
        onDone: { target: 'ticketed', actions: ['note', assign({ photo: ({ event }) => event.output.key })] },
        onError: { target: 'ticketed', actions: ['note', assign({ photo: 'none' })] },
      },
    },
    ticketed: {
      entry: ['cancelSweep', { type: 'print', params: { text: 'ticket' } }],
      on: { pay: { guard: 'paysSomething', target: 'paid', actions: ['extend', 'note'] } },
    },
    gone: { type: 'final' },
  },
});
