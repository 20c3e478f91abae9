import { assign, setup } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Rule } from './findings.ts';
import type { Looked, Subject } from './subject.ts';

const hour = 3_600_000;

/** What a small case holds: who must act, the clocks that run with their due instants (epoch ms), and what was told. */
interface Small {
  readonly at: number;
  readonly duty: string | null;
  readonly clocks: Readonly<Record<string, number>>;
  readonly told: number;
  readonly called: number;
}

const parts = setup({
  types: {
    context: {} as Small,
    events: {} as { type: 'answer' } | { type: 'withdraw' } | { type: 'ask' },
    input: {} as { at: number },
  },
  actions: {
    tell: assign({ told: ({ context }) => context.told + 1 }),
    call: assign({ called: ({ context }) => context.called + 1 }),
    startReply: assign({ clocks: ({ context }) => ({ reply: context.at + hour }) }),
    stopReply: assign({ clocks: {} }),
    owe: assign({ duty: 'Ann: the answer' }),
  },
  guards: { never: () => false },
  delays: { reply: ({ context }) => (context.clocks['reply'] ?? context.at) - context.at, hour },
});

const context = ({ input }: { input: { at: number } }): Small => ({
  at: input.at,
  duty: null,
  clocks: {},
  told: 0,
  called: 0,
});
const common = { version: '1', options: { maxIterations: 100 }, context } as const;

/** In order: answered within the clock, or told that it takes longer, and over. */
const sound = parts.createMachine({
  ...common,
  id: 'sound',
  initial: 'open',
  on: { withdraw: '.over' },
  states: {
    open: {
      entry: ['startReply', 'owe'],
      on: { answer: { target: 'over', actions: 'tell' } },
      after: { reply: { target: 'late', actions: ['tell', 'stopReply'] } },
    },
    // Whoever must act is called again until it is done.
    late: {
      on: { answer: { target: 'over', actions: 'tell' } },
      after: { hour: { target: 'late', reenter: true, actions: 'call' } },
    },
    over: { type: 'final' },
  },
});

const limbo = parts.createMachine({
  ...common,
  id: 'limbo',
  initial: 'open',
  on: { withdraw: '.over' },
  states: {
    open: { on: { ask: 'forgotten' }, after: { hour: { target: 'over', actions: 'tell' } } },
    forgotten: {},
    over: { type: 'final' },
  },
});

const clocks = parts.createMachine({
  ...common,
  id: 'clocks',
  initial: 'open',
  on: { withdraw: '.over' },
  states: {
    open: {
      entry: ['startReply', 'owe'],
      on: { ask: 'asked', answer: { target: 'over', actions: 'tell' } },
      after: { reply: { target: 'over', actions: 'tell' } },
    },
    // The clock runs on, and its timer was left behind.
    asked: { on: { answer: { target: 'over', actions: 'tell' } } },
    over: { type: 'final' },
  },
});

const end = parts.createMachine({
  ...common,
  id: 'end',
  initial: 'open',
  states: {
    open: { entry: 'owe', on: { ask: 'kept', withdraw: 'over' } },
    kept: {
      after: { hour: { target: 'kept', reenter: true, actions: 'tell' } },
      on: { withdraw: { guard: 'never', target: 'over' } },
    },
    over: { type: 'final' },
  },
});

const promised = parts.createMachine({
  ...common,
  id: 'promised',
  initial: 'open',
  states: {
    open: { entry: 'owe', on: { ask: 'busy', withdraw: 'over' } },
    busy: { after: { hour: { target: 'open', actions: 'tell' } } },
    over: { type: 'final' },
  },
});

const time = parts.createMachine({
  ...common,
  id: 'time',
  initial: 'open',
  on: { withdraw: '.over', answer: { target: '.over', actions: 'tell' } },
  states: {
    open: { entry: 'owe', after: { hour: 'again' } },
    again: { after: { hour: 'open' } },
    over: { type: 'final' },
  },
});

export const soundChart: AnyStateMachine = sound;

/** One chart that breaks each rule, and the rule alone where it can be broken alone. */
export const brokenCharts: Readonly<Record<Exclude<Rule, 'sentence' | 'signed'>, AnyStateMachine>> = {
  limbo,
  clocks,
  end,
  promised,
  time,
};

/** A small chart for the checker. */
export function smallSubject(chart: AnyStateMachine): Subject {
  const now = Date.UTC(2026, 10, 23, 10);
  const send = (name: string, by: 'staff' | 'customer') => ({ name, by, event: { type: name } });
  const contextOf = ({ context }: Looked): Small => context as Small;
  return {
    chart,
    openings: [{ name: 'opened', input: {}, now }],
    events: ['answer', 'ask', 'withdraw'],
    sent: () => [send('answer', 'staff'), send('ask', 'customer'), send('withdraw', 'customer')],
    refused: (looked, { type }) =>
      chart.getStateNodeById(chart.id).ownEvents.includes(type) || nodeOf(chart, looked).includes(type)
        ? undefined
        : `${type} is not taken`,
    project: (looked) => looked.value,
    timerName: ({ event }) => event.type.split('.')[2] ?? event.type,
    purposes: { hour: 'goes on after an hour' },
    clocks: (looked) =>
      Object.entries(contextOf(looked).clocks).map(([name, dueAt]) => ({
        name,
        dueAt,
        paused: false,
        pauseEnds: '',
        carriers: [{ timer: name, exact: true }],
      })),
    duties: (looked) => {
      const { duty } = contextOf(looked);
      return duty === null ? [] : [duty];
    },
    promised: () => [send('withdraw', 'customer')],
    said: (before, after) => ({
      customer: contextOf(after).told > contextOf(before).told,
      person: contextOf(after).called > contextOf(before).called,
    }),
    troubles: () => [],
    receipt: () => ({}),
    date: (at) => new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    effectName: () => '',
  };
}

/** The events that the state itself names. */
function nodeOf(chart: AnyStateMachine, { value }: Looked): readonly string[] {
  return chart.getStateNodeById(`${chart.id}.${String(value)}`).ownEvents;
}
