import { handedToHost } from '../case/deed.ts';
import { automaticAcknowledgement, chosenAcknowledgement, logAcknowledgement } from './acknowledging.ts';
import { recordAnswer } from './answering.ts';
import { applied } from '../case/applied.ts';
import { compensationReducers } from './compensation-reducers.ts';
import { end } from './ending.ts';
import { contactCorrected } from '../case/contact-corrected.ts';
import { heard } from '../case/heard.ts';
import { answerGiven } from './escalating.ts';
import { escalationReducers } from './escalation-reducers.ts';
import { holdsUntil } from './deadlines.ts';
import { heardAfterAnswer, repliedTo } from './heard-after.ts';
import { nextDutyAt, remindOfDuties } from './duties.ts';
import { ask, datePassed, reopen } from './following-up.ts';
import { forward, referred, routed, takenByDefault } from './owning.ts';
import { paidAgain } from './paying.ts';
import { policyChanged } from './policy-changing.ts';
import { priorityChanged } from './priority-changing.ts';
import { promiseReducers } from './promise-reducers.ts';
import { on, spoken, type Reducer } from './reducer.ts';
import { recordReceipt } from './receipts.ts';
import { resent, toldOtherwise } from './resending.ts';
import { respond, spokenTo } from './responding.ts';
import { customerCalled } from '../case/safety-call.ts';
import { followUpSafety, incidentDocumented } from './safety.ts';
import { referredOut } from './scope.ts';
import { saidBy } from './said-by.ts';
import { answerHad, solvedReducers } from './solved-reducers.ts';
import { isReply, resume, waitForCustomer } from './waiting.ts';
import { agentNotice, automaticNotice, spokenRenewal } from './renewing.ts';

/** What each named action of the chart changes. Pure: every instant comes from the event or from `context.at`. */
export const reducers = {
  watchDuty: (context) => ({ dutyWatch: nextDutyAt(context) }),
  remindOfDuties,
  recordReceipt: (context, event) => (event.type === 'effect.settled' ? recordReceipt(context, event) : {}),

  takeDefaultOwner: takenByDefault,
  route: on('route', (context, { payload, actor }) => routed(context, payload, actor)),
  refer: on('refer', (context, { payload, occurredAt, actor }) =>
    referred(context, payload, occurredAt, actor),
  ),
  forwardToOwner: (context) => forward(context),

  writeAcknowledgement: automaticAcknowledgement,
  writeChosenAcknowledgement: on('acknowledge', (context, { payload, occurredAt, actor }) =>
    chosenAcknowledgement(context, payload.by === 'letter' ? 'post' : 'email', occurredAt, actor),
  ),
  logAcknowledgement: spoken('acknowledge', (context, { payload, occurredAt, actor }) =>
    logAcknowledgement(context, payload.by, occurredAt, actor),
  ),

  beginInvestigation: on('investigate', (context, { occurredAt, actor }) => ({
    ...heard(
      context,
      { what: 'Investigation begun', channel: 'note', words: [] },
      occurredAt,
      actor,
      'internal',
    ),
    investigatedAt: occurredAt,
  })),
  recordAnswer: spoken('answer', (context, { payload, occurredAt, actor }) =>
    applied(context, (next) => recordAnswer(next, payload, occurredAt, actor), answerGiven),
  ),
  writeDelayNotice: automaticNotice,
  writeNewDate: spoken('renew', (context, { payload, occurredAt, actor }) =>
    agentNotice(context, payload, occurredAt, actor),
  ),
  recordSpokenDate: spoken('renew', (context, { payload, occurredAt, actor }) =>
    spokenRenewal(context, payload, occurredAt, actor),
  ),
  breakPromise: datePassed,
  watchAnswerDate: (context) => ({ answerWatch: holdsUntil(context) }),

  askWhetherSolved: ask,
  // Whoever replies to the answer has it, whatever its receipt says.
  reopen: on('notSolved', (context, { payload, occurredAt, actor }) =>
    applied(
      context,
      (next) => answerHad(next, occurredAt),
      (next) =>
        heard(
          next,
          saidBy(next, 'Says that it is not solved', payload.text, payload.channel),
          occurredAt,
          actor,
        ),
      (next) => reopen(next, occurredAt),
    ),
  ),
  ...solvedReducers,
  withdraw: on('withdraw', (context, { payload, occurredAt, actor }) =>
    applied(
      context,
      (next) => heard(next, saidBy(next, 'Withdraws', payload.reason, payload.channel), occurredAt, actor),
      (next) => end(next, 'withdrawn', 'the customer withdrew it'),
    ),
  ),

  recordNote: on('note', (context, { payload, occurredAt: at, actor: who }) => ({
    interactions: [
      ...context.interactions,
      { at, who, direction: 'internal', channel: 'note', what: 'Note', words: [payload.text] },
    ],
  })),
  recordSaid: on('customerSaid', (context, { payload, occurredAt, actor }) =>
    applied(
      context,
      (next) =>
        heard(next, { what: 'Said', channel: payload.channel, words: [payload.text] }, occurredAt, actor),
      (next) => (isReply(next, occurredAt) ? resume(next, occurredAt, 'reply') : {}),
      (next) => heardAfterAnswer(next, occurredAt),
    ),
  ),
  correctContact: on('correctContact', (context, { payload, occurredAt, actor }) =>
    contactCorrected(context, payload, occurredAt, actor),
  ),
  recordWord: spoken('respond', (context, { payload, occurredAt, actor }) =>
    applied(
      context,
      (next) => respond(next, payload, occurredAt, actor),
      (next) => repliedTo(next, occurredAt),
    ),
  ),

  changePolicy: on('changePolicy', (context, { payload, occurredAt, actor }) =>
    policyChanged(context, payload, occurredAt, actor),
  ),
  changePriority: on('changePriority', (context, { payload, occurredAt, actor }) =>
    priorityChanged(context, payload, occurredAt, actor),
  ),
  ...promiseReducers,

  waitForCustomer: spoken('waitForCustomer', (context, { payload, occurredAt, actor }) =>
    waitForCustomer(context, payload.question, occurredAt, actor),
  ),
  resumeByLimit: (context) => resume(context, context.at, 'limit'),

  ...compensationReducers,

  ...escalationReducers,

  documentIncident: on('documentIncident', (context, { payload, occurredAt, actor }) =>
    incidentDocumented(context, payload, occurredAt, actor),
  ),
  recordSafetyCall: on('safetyCall', (context, { payload, occurredAt, actor }) =>
    applied(
      context,
      (next) => customerCalled(next, payload, occurredAt, actor),
      // Whoever was reached has heard a person.
      (next) => (payload.outcome === 'reached' ? spokenTo(next, actor, occurredAt) : {}),
    ),
  ),
  followUpSafety,
  referOut: on('referOut', (context, { payload, occurredAt, actor }) =>
    referredOut(context, payload, occurredAt, actor),
  ),
  recordToldOtherwise: on('toldOtherwise', (context, { payload, occurredAt, actor }) =>
    toldOtherwise(context, payload, occurredAt, actor),
  ),

  resend: on('resend', (context, { payload, actor }) =>
    applied(
      context,
      (next) => resent(next, payload.effectId, actor),
      (next) => paidAgain(next, payload.effectId, actor),
    ),
  ),

  handOver: ({ letters, payments }) => ({
    letters: handedToHost(letters),
    ...(payments && { payments: handedToHost(payments) }),
  }),
} satisfies Record<string, Reducer>;
