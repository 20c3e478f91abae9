import { assign, setup } from 'xstate';
import { dueAt } from '../case/due.ts';
import { letterParams } from '../case/letter.ts';
import { effect } from '../kit/effect.ts';
import { actParams } from '../goods/acts.ts';
import type { End } from '../goods/context.ts';
import { closingAt, lastWordUntil, lateArrivalsUntil, lostAt, reminderAt } from '../goods/times.ts';
import { written } from '../goods/written.ts';
import type { ClaimContext } from './context.ts';
import { nextDutyAt } from './duties.ts';
import type { ClaimEvent } from './events.ts';
import { conditions } from './guards.ts';
import type { ClaimInput } from './input.ts';
import { reducers } from './reducers.ts';
import { refusalOf } from './refusals.ts';
import {
  customerReminderAt,
  promiseDueAt,
  remindAt,
  replacementAimAt,
  restockTryAt,
  stalledAt,
} from './times.ts';

type Args = { context: ClaimContext; event: ClaimEvent };

const change = (name: keyof typeof reducers) =>
  assign<ClaimContext, ClaimEvent, undefined, ClaimEvent, never>(({ context, event }) =>
    reducers[name](context, event),
  );

const when =
  (name: keyof typeof conditions) =>
  ({ context }: Args) =>
    conditions[name](context);

/** From the case's own instant to a due instant; overdue is at once. */
const until =
  (instant: (context: ClaimContext) => number) =>
  ({ context }: { context: ClaimContext }) =>
    Math.max(0, instant(context) - context.at);

const clock = (name: string) => until((context) => dueAt(context, name));

/** XState reads the types of a chart from here; there is nothing in it. */
const types: {
  context?: ClaimContext;
  events?: ClaimEvent;
  input?: ClaimInput;
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
    releaseUnits: effect(actParams.releaseUnits),
    sendReplacement: effect(actParams.sendReplacement),
    giveCredit: effect(actParams.giveCredit),
    sendBack: effect(actParams.sendBack),
    recordReceipt: change('recordReceipt'),
    handedOver: change('handedOver'),
    arrive: change('arrive'),
    arriveLate: change('arriveLate'),
    takeLate: change('takeLate'),
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
    close: change('close'),
    expired: change('expired'),
    remindOwner: change('remindOwner'),
    watchDuty: change('watchDuty'),
    handOver: change('handOver'),
    verify: change('verify'),
    askDescription: change('askDescription'),
    describe: change('describe'),
    remindCustomer: change('remindCustomer'),
    unheard: change('unheard'),
    judge: change('judge'),
    decline: change('decline'),
    askSteps: change('askSteps'),
    tryStep: change('tryStep'),
    resolveSolved: change('resolveSolved'),
    requestRemedy: change('requestRemedy'),
    tellApprovers: change('tellApprovers'),
    approve: change('approve'),
    declineBySupervisor: change('declineBySupervisor'),
    approveClaim: change('approveClaim'),
    choose: change('choose'),
    inspect: change('inspect'),
    settle: change('settle'),
    refuseLate: change('refuseLate'),
    askInstead: change('askInstead'),
    chooseInstead: change('chooseInstead'),
    refundInstead: change('refundInstead'),
    restocked: change('restocked'),
    putOff: change('putOff'),
    breakPromise: change('breakPromise'),
    resolve: change('resolve'),
    pressReplacement: change('pressReplacement'),
    apologise: change('apologise'),
    escalate: change('escalate'),
    escalateUnresolved: change('escalateUnresolved'),
    takeEscalation: change('takeEscalation'),
    recordCheckIn: change('recordCheckIn'),
    climb: change('climb'),
    remindLastLevel: change('remindLastLevel'),
    standDown: change('standDown'),
    documentIncident: change('documentIncident'),
    followUpSafety: change('followUpSafety'),
  },
  guards: {
    labelReady: when('labelReady'),
    allDone: when('allDone'),
    dutyOwed: when('dutyOwed'),
    dutyDone: when('dutyDone'),
    dutyMoved: when('dutyMoved'),
    mayEnd: when('mayEnd'),
    endsWithdrawn: when('endsWithdrawn'),
    endsExpired: when('endsExpired'),
    owesNothing: when('owesNothing'),
    owesNothingWithdrawn: when('owesNothingWithdrawn'),
    owesNothingExpired: when('owesNothingExpired'),
    verified: when('verified'),
    isDeclined: when('isDeclined'),
    isDescribed: when('isDescribed'),
    covered: when('covered'),
    solved: when('solved'),
    allTried: when('allTried'),
    approved: when('approved'),
    allSettled: when('allSettled'),
    noStock: when('noStock'),
    waitsForStock: when('waitsForStock'),
    replacementAwaited: when('replacementAwaited'),
    replacementDone: when('replacementDone'),
    escalated: when('escalated'),
    notEscalated: when('notEscalated'),
    escalationTaken: when('escalationTaken'),
    canClimb: when('canClimb'),
    unresolvedRuns: when('unresolvedRuns'),
    unresolvedRests: when('unresolvedRests'),
    safetyConcern: when('safetyConcern'),
    safetyFollowedUp: when('safetyFollowedUp'),
    verifiedAndDescribed: ({ context }: Args) =>
      conditions.verified(context) && conditions.isDescribed(context),
    /** The payload and the case allow it; see refusals.ts for the sentence when they do not. */
    allowed: ({ context, event }: Args) =>
      event.type === 'effect.settled' || refusalOf(context, event.type, event) === undefined,
    choosesToWait: ({ context, event }: Args) =>
      event.type === 'chooseInstead' &&
      event.payload.instead === 'wait' &&
      refusalOf(context, event.type, event) === undefined,
  },
  delays: {
    customerReminder: until(customerReminderAt),
    customerDue: clock('customer'),
    approvalDue: clock('approval'),
    reminder: until(reminderAt),
    sendBy: clock('sending'),
    transitLimit: until(lostAt),
    lateArrivals: until(lateArrivalsUntil),
    replacementAim: until(replacementAimAt),
    replacementDue: clock('replacement'),
    restockTry: until(restockTryAt),
    promiseDue: until(promiseDueAt),
    unresolved: clock('unresolved'),
    escalationDue: clock('escalation'),
    escalationRepeat: until(remindAt),
    checkInDue: until(stalledAt),
    safetyFollowUp: clock('safety-follow-up'),
    dutyDue: until((context) => nextDutyAt(context) ?? context.at),
    closing: until(closingAt),
    lastWord: until(lastWordUntil),
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
