import { assign, setup } from 'xstate';
import { letterParams } from '../case/letter.ts';
import { withNewest } from '../case/newest-interactions.ts';
import { compensateParams } from '../case/payment.ts';
import { effect } from '../kit/effect.ts';
import type { ComplaintContext, End } from './context.ts';
import { delays } from './delays.ts';
import type { ComplaintEvent } from './events.ts';
import { conditions } from './guards.ts';
import type { ComplaintInput } from './input.ts';
import { messageGuards } from './message-guards.ts';
import { reducers } from './reducers.ts';

type Args = { context: ComplaintContext; event: ComplaintEvent };

const change = (name: keyof typeof reducers) =>
  assign<ComplaintContext, ComplaintEvent, undefined, ComplaintEvent, never>(({ context, event }) =>
    withNewest(context, reducers[name](context, event)),
  );

const when =
  (name: keyof typeof conditions) =>
  ({ context }: Args) =>
    conditions[name](context);

/** XState reads the types of a chart from here; there is nothing in it. */
const types: {
  context?: ComplaintContext;
  events?: ComplaintEvent;
  input?: ComplaintInput;
  output?: { state: End['as']; at: number; because: string };
  meta?: { timers: Readonly<Partial<Record<string, string>>> };
} = {};

const base = setup({
  types,
  actions: {
    sendMail: effect(letterParams),
    printLetter: effect(letterParams),
    compensate: effect(compensateParams),
    recordReceipt: change('recordReceipt'),
    takeDefaultOwner: change('takeDefaultOwner'),
    route: change('route'),
    refer: change('refer'),
    forwardToOwner: change('forwardToOwner'),
    writeAcknowledgement: change('writeAcknowledgement'),
    writeChosenAcknowledgement: change('writeChosenAcknowledgement'),
    logAcknowledgement: change('logAcknowledgement'),
    beginInvestigation: change('beginInvestigation'),
    recordAnswer: change('recordAnswer'),
    writeDelayNotice: change('writeDelayNotice'),
    writeNewDate: change('writeNewDate'),
    recordSpokenDate: change('recordSpokenDate'),
    breakPromise: change('breakPromise'),
    watchAnswerDate: change('watchAnswerDate'),
    askWhetherSolved: change('askWhetherSolved'),
    reopen: change('reopen'),
    closeAsSolved: change('closeAsSolved'),
    closeUnanswered: change('closeUnanswered'),
    recordSolved: change('recordSolved'),
    closeSolved: change('closeSolved'),
    tellChoice: change('tellChoice'),
    withdraw: change('withdraw'),
    recordNote: change('recordNote'),
    recordSaid: change('recordSaid'),
    correctContact: change('correctContact'),
    resend: change('resend'),
    failRefund: change('failRefund'),
    recordWord: change('recordWord'),
    escalate: change('escalate'),
    escalateUnresolved: change('escalateUnresolved'),
    takeEscalation: change('takeEscalation'),
    recordCheckIn: change('recordCheckIn'),
    climb: change('climb'),
    remindLastLevel: change('remindLastLevel'),
    standDown: change('standDown'),
    documentIncident: change('documentIncident'),
    recordSafetyCall: change('recordSafetyCall'),
    followUpSafety: change('followUpSafety'),
    referOut: change('referOut'),
    recordToldOtherwise: change('recordToldOtherwise'),
    changePolicy: change('changePolicy'),
    changePriority: change('changePriority'),
    promiseCallBack: change('promiseCallBack'),
    moveCallBack: change('moveCallBack'),
    recordCallBack: change('recordCallBack'),
    recordFulfilment: change('recordFulfilment'),
    putOff: change('putOff'),
    watchPromises: change('watchPromises'),
    remindOwner: change('remindOwner'),
    breakPassed: change('breakPassed'),
    watchDuty: change('watchDuty'),
    remindOfDuties: change('remindOfDuties'),
    waitForCustomer: change('waitForCustomer'),
    resumeByLimit: change('resumeByLimit'),
    requestCompensation: change('requestCompensation'),
    approveCompensation: change('approveCompensation'),
    declineCompensation: change('declineCompensation'),
    chooseCompensation: change('chooseCompensation'),
    tellApprovers: change('tellApprovers'),
    handOver: change('handOver'),
  },
  guards: {
    answered: when('answered'),
    acknowledged: when('acknowledged'),
    forwarded: when('forwarded'),
    over: when('over'),
    owned: when('owned'),
    acknowledgesByItself: when('acknowledgesByItself'),
    acknowledgesByDefault: when('acknowledgesByDefault'),
    mayRenewByItself: when('mayRenewByItself'),
    mayNotRenewByItself: when('mayNotRenewByItself'),
    noDatePending: when('noDatePending'),
    newDateTold: when('newDateTold'),
    overBeforeTold: when('overBeforeTold'),
    unroutedTooLong: when('unroutedTooLong'),
    acknowledgesLateByDefault: when('acknowledgesLateByDefault'),
    answerOwed: when('answerOwed'),
    answerReached: when('answerReached'),
    acknowledgementReplaced: when('acknowledgementReplaced'),
    answerStuck: when('answerStuck'),
    answerUnderWay: when('answerUnderWay'),
    noticeOwed: when('noticeOwed'),
    reminds: when('reminds'),
    responseAwaited: when('responseAwaited'),
    responded: when('responded'),
    escalated: when('escalated'),
    notEscalated: when('notEscalated'),
    answeredUnasked: when('answeredUnasked'),
    escalationTaken: when('escalationTaken'),
    canClimb: when('canClimb'),
    unresolvedRuns: when('unresolvedRuns'),
    unresolvedRests: when('unresolvedRests'),
    safetyConcern: when('safetyConcern'),
    safetyFollowedUp: when('safetyFollowedUp'),
    waiting: when('waiting'),
    notWaiting: when('notWaiting'),
    answerPaused: when('answerPaused'),
    answerNotPaused: when('answerNotPaused'),
    datePending: when('datePending'),
    answerDateMoved: when('answerDateMoved'),
    approvalPending: when('approvalPending'),
    nothingToApprove: when('nothingToApprove'),
    closableUnasked: when('closableUnasked'),
    replyAhead: when('replyAhead'),
    choiceUntold: when('choiceUntold'),
    solvedAndDone: when('solvedAndDone'),
    followUpAhead: when('followUpAhead'),
    promiseAhead: when('promiseAhead'),
    reminderAhead: when('reminderAhead'),
    promisesMoved: when('promisesMoved'),
    dutyOwed: when('dutyOwed'),
    dutyDone: when('dutyDone'),
    dutyMoved: when('dutyMoved'),
    safetyCalls: when('safetyCalls'),
    lastWordAhead: when('lastWordAhead'),
    mayEnd: when('mayEnd'),
    endsReferredOut: when('endsReferredOut'),
    lastWordStuck: when('lastWordStuck'),
    owesNothing: when('owesNothing'),
    owesNothingWithdrawn: when('owesNothingWithdrawn'),
    owesNothingReferredOut: when('owesNothingReferredOut'),
    endsWithdrawn: when('endsWithdrawn'),
    ...messageGuards,
  },
  delays,
});

/** Effects, actions, guards and delays by name; the regions are made of these. */
export const parts = base.extend({
  actions: {
    /** Hands every letter and payment that has been written to the host, once. */
    dispatch: base.enqueueActions(({ context, enqueue }) => {
      const letters = context.letters.filter(({ status }) => status === 'written');
      const payments = context.payments?.filter(({ status }) => status === 'written') ?? [];
      for (const { effect, params } of letters) if (params) enqueue({ type: effect, params });
      for (const { params } of payments) if (params) enqueue({ type: 'compensate', params });
      if (letters.length + payments.length > 0) enqueue('handOver');
    }),
  },
});
