import { describeBudget } from '../../../policies/calendar/budget.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { Within } from '../../../policies/sections/common.ts';
import type { ActionWords, ChartWords } from '../../case/chart-words.ts';
import { careActionWords, careGuardWords, careTimerValue } from '../../goods/care/words.ts';
import { compensationActionWords, compensationGuardWords } from '../../goods/compensation/words.ts';
import { goodsActionWords, goodsGuardWords } from '../../goods/words.ts';
import type { conditions } from '../guards.ts';
import type { reducers } from '../reducers.ts';
import { isTimer, timers, type TimerName } from '../timers.ts';
import { purposeWords, stateWords } from './state-words.ts';

const guards: Readonly<Record<keyof typeof conditions, string>> & Readonly<Record<string, string>> = {
  noneApproved: 'nothing may come back',
  allSettled: 'nothing waits for a decision',
  allDone: 'everything that is to be paid back or sent is done',
  refundAwaited: 'goods were inspected',
  refundDone: 'everything is paid back',
  stockAwaited: 'the customer waits for what is out of stock',
  waitOver: 'nobody waits for it any more',
  ...goodsGuardWords,
  ...careGuardWords,
  ...compensationGuardWords,
};

const actions: Readonly<Partial<Record<keyof typeof reducers, ActionWords>>> = {
  ...goodsActionWords,
  ...careActionWords,
  ...compensationActionWords,
  inspect: {
    does: "the refund's time runs",
    sends: ['what the customer chose for what came as agreed', 'result to the customer'],
  },
  settle: { sends: ['what a person decides'] },
  settleExtra: { sends: ['the decision, to the customer'] },
  choose: { sends: ['what the customer chose in place of what is out of stock'] },
  tryStock: { sends: ['the replacement, again'] },
  breakWait: { sends: ['apology to the customer'] },
  resolve: { sends: ['what becomes of goods that were not paid back, to the customer'] },
  close: { sends: ['goods that were not paid back set free', 'closing word to the customer'] },
  pressRefund: { sends: ['reminder to the department'] },
  apologise: { sends: ['apology to the customer'] },
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

function timerValue(timer: TimerName, policy: Policy): readonly string[] {
  const { returns, escalation } = policy;
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
        ...(escalation?.unresolvedAfter
          ? [`${describeBudget(escalation.unresolvedAfter.value)} after it fell due: it escalates`]
          : []),
      ];
    case 'closing':
    case 'lastWord':
      return within(returns.closeAfter.value, 'after the last word');
    case 'escalationDue':
    case 'escalationRepeat':
    case 'checkInDue':
    case 'safetyFollowUp':
      return careTimerValue(timer, policy);
    default:
      return timer satisfies never;
  }
}
