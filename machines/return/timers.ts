import { timersOf, type Timers } from '../case/timers.ts';

/** What each timer of the chart does when it fires, in words for the Temporal Web UI and the case's view. */
export const timers = {
  reminder: 'reminder to send the parcel',
  sendBy: 'the label expires',
  transitLimit: 'the parcel is looked for',
  lateArrivals: 'end of waiting for a late parcel',
  refundAim: 'refund aimed at, or a person is told',
  refundDue: 'refund, or an apology to the customer',
  dutyDue: 'reminder of what a person must do',
  closing: 'closing after the last word',
  lastWord: 'end of waiting for the last word to be delivered',
} as const;

export type TimerName = keyof typeof timers;

export const { timed, isTimer, timerName, describe, whatNext }: Timers<TimerName> = timersOf(timers);
