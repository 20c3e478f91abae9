import { assign, setup } from 'xstate';
import { activity } from '../kit/activity.ts';
import { type OutageInput, type OutagePhase, tellInput, tellOutput, type TellOutput } from './outage.ts';

/** An outage from its declaration until everybody was told that it is over. Instants are epoch ms. */
export interface OutageContext {
  readonly at: number;
  readonly outage: OutageInput;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
}

type OutageEvent =
  | { readonly type: 'expectEnd'; readonly payload: { readonly expectedEnd: number } }
  | { readonly type: 'end'; readonly occurredAt: number; readonly actor: { readonly id: string } };

/** Between two helpings, and between two looks for cases that were opened meanwhile, ms. */
const delays = { helping: 60_000, look: 5 * 60_000 } as const;

/** XState reads the types of a chart from here; there is nothing in it. */
const types: {
  context?: OutageContext;
  events?: OutageEvent;
  input?: OutageInput & { readonly at?: number };
} = {};

const base = setup({
  types,
  actors: {
    /** Tells the most urgent customers who do not know yet; may be repeated. */
    tellOfOutage: activity({
      input: tellInput,
      output: tellOutput,
      retry: 'patient',
      cancellation: 'irreversible',
    }),
  },
  delays,
  guards: {
    isOver: ({ context }) => context.endedAt !== null,
    isRunning: ({ context }) => context.endedAt === null,
    hasMore: ({ event }) => outputOf(event).more,
  },
  actions: {
    keepEnd: assign({
      endedAt: ({ context, event }) =>
        context.endedAt ?? (event.type === 'end' ? Math.max(event.occurredAt, context.outage.since) : null),
      endedBy: ({ context, event }) => context.endedBy ?? (event.type === 'end' ? event.actor.id : null),
    }),
    keepExpectedEnd: assign({
      outage: ({ context, event }) =>
        event.type === 'expectEnd'
          ? { ...context.outage, expectedEnd: event.payload.expectedEnd }
          : context.outage,
    }),
  },
});

const helping = (phase: OutagePhase) =>
  ({
    id: phase,
    src: 'tellOfOutage',
    input: ({ context }: { readonly context: OutageContext }) => ({
      outage: context.outage,
      phase,
      limit: context.outage.perMinute,
    }),
  }) as const;

/**
 * A declared outage [SUP-OUT-1]. Customers of open cases are told once, the most urgent first and never more a minute than
 * was said; cases that are opened meanwhile too. When it ends, those who were told hear that it is over in the same way.
 */
export const outageChart = base.createMachine({
  id: 'outage',
  version: '1',
  context: ({ input }) => ({
    at: input.at ?? input.since,
    outage: input,
    endedAt: null,
    endedBy: null,
  }),
  options: { maxIterations: 100 },
  initial: 'telling',
  states: {
    telling: {
      on: { expectEnd: { actions: 'keepExpectedEnd' }, end: { guard: 'isRunning', actions: 'keepEnd' } },
      invoke: {
        ...helping('begun'),
        onDone: [
          { guard: 'isOver', target: 'catchingUp' },
          { guard: 'hasMore', target: 'pausing' },
          { target: 'told' },
        ],
        onError: [{ guard: 'isOver', target: 'catchingUp' }, { target: 'told' }],
      },
    },
    pausing: {
      on: {
        expectEnd: { actions: 'keepExpectedEnd' },
        end: { target: 'catchingUp', actions: 'keepEnd' },
      },
      after: { helping: 'telling' },
    },
    told: {
      on: {
        expectEnd: { actions: 'keepExpectedEnd' },
        end: { target: 'catchingUp', actions: 'keepEnd' },
      },
      after: { look: 'telling' },
    },
    catchingUp: {
      invoke: {
        ...helping('over'),
        onDone: [{ guard: 'hasMore', target: 'resting' }, { target: 'over' }],
        onError: 'resting',
      },
    },
    resting: { after: { helping: 'catchingUp' } },
    over: { type: 'final' },
  },
});

/** What the activity answered. */
function outputOf(event: unknown): TellOutput {
  const parsed = tellOutput.safeParse(
    typeof event === 'object' && event !== null ? Reflect.get(event, 'output') : undefined,
  );
  return parsed.success ? parsed.data : { more: false };
}
