import { careTimers } from '../goods/care/timers.ts';
import { goodsTimers } from '../goods/timers.ts';
import { timersOf, type Timers } from '../case/timers.ts';

/** What each timer of the chart does when it fires, in words for the Temporal Web UI and the case's view. */
export const timers = {
  ...goodsTimers,
  ...careTimers,
  refundAim: 'refund aimed at, or a person is told',
  refundDue: 'refund, or an apology to the customer',
  stockAgain: 'what is out of stock is tried again',
  stockLate: 'what is out of stock is sent, or an apology to the customer',
} as const;

export type TimerName = keyof typeof timers;

export const { timed, isTimer, timerName, describe, whatNext }: Timers<TimerName> = timersOf(timers);
