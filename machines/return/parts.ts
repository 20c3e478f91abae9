import { assign, setup } from 'xstate';
import { dueAt } from '../case/due.ts';
import { letterParams } from '../case/letter.ts';
import { effect } from '../kit/effect.ts';
import { actParams } from '../goods/acts.ts';
import type { End } from '../goods/context.ts';
import { careTimes } from '../goods/care/times.ts';
import { closingAt, lastWordUntil, lateArrivalsUntil, lostAt, reminderAt } from '../goods/times.ts';
import { written } from '../goods/written.ts';
import type { ReturnContext } from './context.ts';
import type { ReturnEvent } from './events.ts';
import { conditions } from './guards.ts';
import type { ReturnInput } from './input.ts';
import { nextDutyAt } from './duties.ts';
import { reducers } from './reducers.ts';
import { refusalOf } from './refusals.ts';
import { refundAimAt } from './times.ts';

type Args = { context: ReturnContext; event: ReturnEvent };

const change = (name: keyof typeof reducers) =>
  assign<ReturnContext, ReturnEvent, undefined, ReturnEvent, never>(({ context, event }) =>
    reducers[name](context, event),
  );

const when =
  (name: keyof typeof conditions) =>
  ({ context }: Args) =>
    conditions[name](context);

/** From the case's own instant to a due instant; overdue is at once. */
const until =
  (instant: (context: ReturnContext) => number) =>
  ({ context }: { context: ReturnContext }) =>
    Math.max(0, instant(context) - context.at);

/** XState reads the types of a chart from here; there is nothing in it. */
const types: {
  context?: ReturnContext;
  events?: ReturnEvent;
  input?: ReturnInput;
  output?: { state: End['as']; at: number; because: string };
  meta?: { timers: Readonly<Partial<Record<string, string>>> };
} = {};

const base = setup({
  types,
  actions: {
    sendMail: effect(letterParams),
    printLetter: effect(letterParams),
    issueLabel: effect(actParams.issueLabel),
    voidLabel: effect(actParams.voidLabel),
    refund: effect(actParams.refund),
    sendReplacement: effect(actParams.sendReplacement),
    giveCredit: effect(actParams.giveCredit),
    sendBack: effect(actParams.sendBack),
    releaseUnits: effect(actParams.releaseUnits),
    recordReceipt: change('recordReceipt'),
    handedOver: change('handedOver'),
    arrive: change('arrive'),
    arriveLate: change('arriveLate'),
    inspect: change('inspect'),
    settle: change('settle'),
    settleExtra: change('settleExtra'),
    choose: change('choose'),
    tryStock: change('tryStock'),
    breakWait: change('breakWait'),
    takeLate: change('takeLate'),
    refuseLate: change('refuseLate'),
    withdraw: change('withdraw'),
    cancel: change('cancel'),
    recordNote: change('recordNote'),
    recordSaid: change('recordSaid'),
    correctContact: change('correctContact'),
    retry: change('retry'),
    doneOtherwise: change('doneOtherwise'),
    remindToSend: change('remindToSend'),
    expire: change('expire'),
    missed: change('missed'),
    resolve: change('resolve'),
    close: change('close'),
    expired: change('expired'),
    pressRefund: change('pressRefund'),
    apologise: change('apologise'),
    remindOwner: change('remindOwner'),
    watchDuty: change('watchDuty'),
    escalate: change('escalate'),
    takeEscalation: change('takeEscalation'),
    recordCheckIn: change('recordCheckIn'),
    climb: change('climb'),
    remindLastLevel: change('remindLastLevel'),
    standDown: change('standDown'),
    documentIncident: change('documentIncident'),
    followUpSafety: change('followUpSafety'),
    handOver: change('handOver'),
  },
  guards: {
    noneApproved: when('noneApproved'),
    labelReady: when('labelReady'),
    allSettled: when('allSettled'),
    allDone: when('allDone'),
    refundAwaited: when('refundAwaited'),
    refundDone: when('refundDone'),
    stockAwaited: when('stockAwaited'),
    waitOver: when('waitOver'),
    dutyOwed: when('dutyOwed'),
    dutyDone: when('dutyDone'),
    dutyMoved: when('dutyMoved'),
    mayEnd: when('mayEnd'),
    endsWithdrawn: when('endsWithdrawn'),
    endsExpired: when('endsExpired'),
    owesNothing: when('owesNothing'),
    owesNothingWithdrawn: when('owesNothingWithdrawn'),
    owesNothingExpired: when('owesNothingExpired'),
    escalated: when('escalated'),
    notEscalated: when('notEscalated'),
    escalationTaken: when('escalationTaken'),
    canClimb: when('canClimb'),
    safetyConcern: when('safetyConcern'),
    safetyFollowedUp: when('safetyFollowedUp'),
    /** The payload and the case allow it; see refusals.ts for the sentence when they do not. */
    allowed: ({ context, event }: Args) =>
      event.type === 'effect.settled' || refusalOf(context, event.type, event) === undefined,
  },
  delays: {
    reminder: until(reminderAt),
    sendBy: until((context) => dueAt(context, 'sending')),
    transitLimit: until(lostAt),
    lateArrivals: until(lateArrivalsUntil),
    refundAim: until(refundAimAt),
    refundDue: until((context) => dueAt(context, 'refund')),
    stockAgain: until(({ waiting, at }) => waiting?.aim ?? at),
    stockLate: until(({ waiting, at }) => waiting?.late ?? at),
    dutyDue: until((context) => nextDutyAt(context) ?? context.at),
    closing: until(closingAt),
    lastWord: until(lastWordUntil),
    escalationDue: until(careTimes.escalationDue),
    escalationRepeat: until(careTimes.escalationRepeat),
    checkInDue: until(careTimes.checkInDue),
    safetyFollowUp: until(careTimes.safetyFollowUp),
  },
});

/** Effects, actions, guards and delays by name; the regions are made of these. */
export const parts = base.extend({
  actions: {
    /** Hands every letter and act that has been written to the host, once. */
    dispatch: base.enqueueActions(({ context, enqueue }) => {
      for (const order of written(context)) enqueue(order);
      enqueue('handOver');
    }),
  },
});
