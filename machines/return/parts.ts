import { assign, setup } from 'xstate';
import { dueAt } from '../case/due.ts';
import { withNewest } from '../case/newest-interactions.ts';
import { comesLate } from '../goods/parcel.ts';
import { goodsDelays, goodsEffects, until, type GoodsOutput } from '../goods/parts.ts';
import { written } from '../goods/written.ts';
import { byName } from '../kit/by-name.ts';
import type { ReturnContext } from './context.ts';
import { nextDutyAt } from './duties.ts';
import type { ReturnEvent } from './events.ts';
import { conditions } from './guards.ts';
import type { ReturnInput } from './input.ts';
import { reducers } from './reducers.ts';
import { refusalOf } from './refusals.ts';
import { refundAimAt } from './times.ts';

type Args = { context: ReturnContext; event: ReturnEvent };

const change = (name: keyof typeof reducers) =>
  assign<ReturnContext, ReturnEvent, undefined, ReturnEvent, never>(({ context, event }) =>
    withNewest<ReturnContext>(context, reducers[name](context, event)),
  );

const when =
  (name: keyof typeof conditions) =>
  ({ context }: Args) =>
    conditions[name](context);

/** XState reads the types of a chart from here; there is nothing in it. */
const types: {
  context?: ReturnContext;
  events?: ReturnEvent;
  input?: ReturnInput;
  output?: GoodsOutput;
  meta?: { timers: Readonly<Partial<Record<string, string>>> };
} = {};

const base = setup({
  types,
  actions: { ...goodsEffects, ...byName(reducers, change) },
  guards: {
    ...byName(conditions, when),
    /** The payload and the case allow it; see refusals.ts for the sentence when they do not. */
    allowed: ({ context, event }: Args) =>
      event.type === 'effect.settled' || refusalOf(context, event.type, event) === undefined,
    comesLate: ({ context, event }: Args) =>
      event.type === 'arrived' &&
      comesLate(context, event.occurredAt) &&
      refusalOf(context, event.type, event) === undefined,
  },
  delays: {
    ...goodsDelays,
    refundAim: until(refundAimAt),
    refundDue: until((context: ReturnContext) => dueAt(context, 'refund')),
    stockAgain: until(({ waiting, at }: ReturnContext) => waiting?.aim ?? at),
    stockLate: until(({ waiting, at }: ReturnContext) => waiting?.late ?? at),
    dutyDue: until((context: ReturnContext) => nextDutyAt(context) ?? context.at),
  },
});

/** Effects, actions, guards and delays by name; the regions are made of these. */
export const parts = base.extend({
  actions: {
    /** Hands every letter and act that has been written to the host, once. */
    dispatch: base.enqueueActions(({ context, enqueue }) => {
      const orders = [...written(context)];
      for (const order of orders) enqueue(order);
      if (orders.length > 0) enqueue('handOver');
    }),
  },
});
