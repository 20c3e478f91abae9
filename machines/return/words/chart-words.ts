import { describeBudget } from '../../../policies/calendar/budget.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { Within } from '../../../policies/sections/common.ts';
import type { ActionWords, ChartWords } from '../../case/chart-words.ts';
import type { conditions } from '../guards.ts';
import type { reducers } from '../reducers.ts';
import { isTimer, timers, type TimerName } from '../timers.ts';
import { purposeWords, stateWords } from './state-words.ts';

const guards: Readonly<Record<keyof typeof conditions, string>> & Readonly<Record<string, string>> = {
  noneApproved: 'nothing may come back',
  labelReady: 'the label or the packing slip is there',
  allSettled: 'nothing waits for a decision',
  allDone: 'everything that is to be paid back or sent is done',
  refundAwaited: 'goods were inspected',
  refundDone: 'everything is paid back',
  stockAwaited: 'the customer waits for what is out of stock',
  waitOver: 'nobody waits for it any more',
  dutyOwed: 'something waits for a person',
  dutyDone: 'nothing waits for a person',
  dutyMoved: 'something was done, or more waits',
  mayEnd: 'the last word arrived and nothing is owed',
  endsWithdrawn: 'the last word arrived: withdrawn',
  endsExpired: 'everything is undone: no parcel came',
  owesNothing: 'nothing is owed',
  owesNothingWithdrawn: 'nothing is owed: withdrawn',
  owesNothingExpired: 'nothing is owed: no parcel came',
  allowed: '',
};

const undo = ['label made void', 'goods set free'];

const actions: Readonly<Partial<Record<keyof typeof reducers, ActionWords>>> = {
  handedOver: { does: 'the label can expire no more' },
  arrive: { does: 'the time to inspect runs', sends: ['word to the customer that it arrived'] },
  arriveLate: { does: 'a person decides' },
  inspect: {
    does: "the refund's time runs",
    sends: ['what the customer chose for what came as agreed', 'result to the customer'],
  },
  settle: { sends: ['what a person decides'] },
  settleExtra: { sends: ['the decision, to the customer'] },
  choose: { sends: ['what the customer chose in place of what is out of stock'] },
  tryStock: { sends: ['the replacement, again'] },
  breakWait: { sends: ['apology to the customer'] },
  takeLate: { does: 'the time to inspect runs', sends: ['word to the customer that it arrived'] },
  refuseLate: { does: 'it goes back to the customer' },
  withdraw: { sends: [...undo, 'confirmation to the customer'] },
  cancel: { sends: [...undo, 'word with the reason to the customer'] },
  retry: { sends: ['what could not be done, again'] },
  remindToSend: { sends: ['reminder to the customer'] },
  expire: { sends: ['label made void', 'word to the customer'] },
  missed: { does: 'a person looks for it' },
  resolve: { sends: ['what becomes of goods that were not paid back, to the customer'] },
  close: { sends: ['goods that were not paid back set free', 'closing word to the customer'] },
  expired: { sends: ['goods set free'] },
  pressRefund: { sends: ['reminder to the department'] },
  apologise: { sends: ['apology to the customer'] },
  remindOwner: { sends: ['what waits, to the department'] },
};

/** The return's chart in words. */
export const chartWords: ChartWords = {
  states: stateWords,
  purposes: purposeWords,
  guards,
  actions,
  timers,
  timerValue: (timer, policy) => (isTimer(timer) ? timerValue(timer, policy) : []),
};

function timerValue(timer: TimerName, { returns }: Policy): readonly string[] {
  if (!returns) return [];
  const within = ({ budget }: Within, since: string): readonly string[] => [
    `${describeBudget(budget)} ${since}`,
  ];
  switch (timer) {
    case 'reminder':
      return [`${describeBudget(returns.reminder.value)} before the label expires`];
    case 'sendBy':
      return within(returns.sendWithin.value, 'after the label');
    case 'transitLimit':
      return within(returns.transitLimit.value, 'after the carrier took it');
    case 'lateArrivals':
      return within(returns.lateArrivals.value, 'after the label expired');
    case 'refundAim':
      return within(returns.refund.value.aim, 'after the inspection');
    case 'refundDue':
      return within(returns.refund.value.late, 'after the inspection');
    case 'stockAgain':
      return returns.stockWait ? within(returns.stockWait.value.aim, 'after the choice to wait') : [];
    case 'stockLate':
      return returns.stockWait ? within(returns.stockWait.value.late, 'after the choice to wait') : [];
    case 'dutyDue':
      return [
        ...within(returns.inspection.value, 'after the arrival'),
        ...within(returns.decision.value, 'after anything else, then again and again'),
      ];
    case 'closing':
    case 'lastWord':
      return within(returns.closeAfter.value, 'after the last word');
    default:
      return timer satisfies never;
  }
}
