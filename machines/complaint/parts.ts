import { assign, setup } from 'xstate';
import { letterParams } from '../case/letter.ts';
import { effect } from '../kit/effect.ts';
import type { ComplaintContext } from './context.ts';
import { defaultOwnerAt, dueAt, followUpAt, followUpSpan, noticeAt } from './deadlines.ts';
import type { ComplaintEvent } from './events.ts';
import { conditions } from './guards.ts';
import type { ComplaintInput } from './input.ts';
import { reducers } from './reducers.ts';
import { refusalOf } from './refusals.ts';

type Args = { context: ComplaintContext; event: ComplaintEvent };

const change = (name: keyof typeof reducers) =>
  assign<ComplaintContext, ComplaintEvent, undefined, ComplaintEvent, never>(({ context, event }) =>
    reducers[name](context, event),
  );

const when =
  (name: keyof typeof conditions) =>
  ({ context }: Args) =>
    conditions[name](context);

/** From the case's own instant to a due instant; overdue is at once. */
const until =
  (instant: (context: ComplaintContext) => number) =>
  ({ context }: { context: ComplaintContext }) =>
    Math.max(0, instant(context) - context.at);

const named = Object.fromEntries(
  Object.keys(reducers).map((name) => [name, change(name as keyof typeof reducers)]),
) as Record<keyof typeof reducers, ReturnType<typeof change>>;

const tests = Object.fromEntries(
  Object.keys(conditions).map((name) => [name, when(name as keyof typeof conditions)]),
) as Record<keyof typeof conditions, ReturnType<typeof when>>;

const base = setup({
  types: {} as {
    context: ComplaintContext;
    events: ComplaintEvent;
    input: ComplaintInput;
    output: { state: 'closed' | 'withdrawn'; at: number; because: string };
    meta: { timers: Readonly<Partial<Record<string, string>>> };
  },
  actions: {
    sendMail: effect(letterParams),
    printLetter: effect(letterParams),
    ...named,
  },
  guards: {
    ...tests,
    /** The payload and the case allow it; see refusals.ts for the sentence when they do not. */
    allowed: ({ context, event }: Args) =>
      event.type === 'effect.settled' || refusalOf(context, event) === undefined,
    spokenAcknowledgementAllowed: ({ context, event }: Args) =>
      event.type === 'acknowledge' &&
      (event.payload.by === 'verbal' || event.payload.by === 'telephone') &&
      refusalOf(context, event) === undefined,
    spokenDateAllowed: ({ context, event }: Args) =>
      event.type === 'renew' && event.payload.via === 'verbal' && refusalOf(context, event) === undefined,
  },
  delays: {
    defaultOwner: until(defaultOwnerAt),
    acknowledgementDue: until((context) => dueAt(context, 'acknowledgement')),
    forwardingDue: until((context) => dueAt(context, 'forwarding')),
    delayNotice: until(noticeAt),
    answerDue: until((context) => dueAt(context, 'answer')),
    followUp: until(followUpAt),
    reminder: until((context) => followUpSpan(context, context.askedAt ?? context.at, 'reminder')),
    closing: until((context) => followUpSpan(context, context.askedAt ?? context.at, 'closeAfter')),
    lastWord: until((context) => followUpSpan(context, context.ending?.at ?? context.at, 'closeAfter')),
  },
});

/** Effects, actions, guards and delays by name; the regions are made of these. */
export const parts = base.extend({
  actions: {
    /** Hands every letter that has been written to the host, once. */
    dispatch: base.enqueueActions(({ context, enqueue }) => {
      for (const { status, effect, params } of context.letters) {
        if (status === 'written' && params) enqueue({ type: effect, params });
      }
      enqueue('handOver');
    }),
  },
});
