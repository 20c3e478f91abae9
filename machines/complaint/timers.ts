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
  promiseReminder: 'reminder of the owner of what was promised',
  promiseDue: 'what was promised to the customer',
  lastWord: 'end of waiting for the last word to be delivered',
} as const;

export type TimerName = keyof typeof timers;

/** `meta` of a state that owns timers. */
export function timed(...names: readonly TimerName[]): {
  readonly timers: Readonly<Partial<Record<TimerName, string>>>;
} {
  return { timers: Object.fromEntries(names.map((name) => [name, timers[name]])) };
}

export function isTimer(name: string): name is TimerName {
  return Object.hasOwn(timers, name);
}

/** The name of a timer from its XState event type `xstate.after.<name>.<state>`. */
export function timerName(eventType: string): TimerName | undefined {
  const name = eventType.split('.')[2] ?? '';
  return isTimer(name) ? name : undefined;
}
