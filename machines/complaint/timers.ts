import { timersOf, type Timers } from '../case/timers.ts';

/** What each timer of the chart does when it fires, in words for the Temporal Web UI and the case's view. */
export const timers = {
  defaultOwner: 'default owner takes the case',
  acknowledgementDue: 'acknowledgement',
  forwardingDue: 'forwarding to the department',
  delayNotice: 'customer delay notice',
  answerDue: 'promised answer',
  followUp: 'follow-up question to the customer',
  reminder: 'reminder of the follow-up question',
  closing: 'closing for want of a reply',
  responseDue: 'first response due',
  unresolved: 'escalation because it is not resolved',
  escalationDue: 'escalation to be taken, or it climbs',
  escalationRepeat: 'reminder of the last level of the escalation',
  checkInDue: 'escalation check-in, or it climbs',
  safetyFollowUp: 'safety follow-up to the customer',
  waitingLimit: 'end of waiting for the customer',
  approvalDue: 'reminder of the approval of the compensation',
  approvalRepeat: 'reminder of the approval of the compensation, again',
  promiseReminder: 'reminder of the owner of what was promised',
  promiseDue: 'what was promised to the customer',
  dutyDue: 'reminder of what waits for a person',
  lastWord: 'end of waiting for the last word to be delivered',
} as const;

export type TimerName = keyof typeof timers;

export const { timed, isTimer, timerName, describe, whatNext }: Timers<TimerName> = timersOf(timers);
