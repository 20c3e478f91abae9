import { careTimers } from '../goods/care/timers.ts';
import { goodsTimers } from '../goods/timers.ts';
import { timersOf, type Timers } from '../case/timers.ts';

/** What each timer of the chart does when it fires, in words for the Temporal Web UI and the case's view. */
export const timers = {
  customerReminder: 'reminder to the customer',
  customerDue: "end of the customer's time",
  approvalDue: 'reminder to the supervisors',
  ...goodsTimers,
  replacementAim: 'replacement aimed at, or a person is told',
  replacementDue: 'replacement, or an apology to the customer',
  restockTry: 'the article is tried again',
  promiseDue: 'replacement promised, or an apology to the customer',
  unresolved: 'escalation of an undecided claim',
  ...careTimers,
} as const;

export type TimerName = keyof typeof timers;

export const { timed, isTimer, timerName, describe, whatNext }: Timers<TimerName> = timersOf(timers);
