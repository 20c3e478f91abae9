import type { ActionWords, ChartWords } from '../../case/chart-words.ts';
import { careActionWords, careGuardWords } from '../../goods/care/words.ts';
import { compensationActionWords, compensationGuardWords } from '../../goods/compensation/words.ts';
import { goodsActionWords, goodsGuardWords } from '../../goods/words.ts';
import type { conditions } from '../guards.ts';
import type { reducers } from '../reducers.ts';
import { isTimer, timers } from '../timers.ts';
import { purposeWords, stateWords } from './state-words.ts';
import { timerValue } from './timer-value.ts';

const guards: Readonly<Record<keyof typeof conditions, string>> & Readonly<Record<string, string>> = {
  ...goodsGuardWords,
  ...careGuardWords,
  ...compensationGuardWords,
  allDone: 'everything is sent or paid back',
  verified: 'the order has its serial number, or the customer is taken at their word',
  verifiedAndDescribed: 'it is in the order, and described',
  verifiedAndExpired: 'it is in the order, and its warranty is over whatever is wrong with it',
  isExpired: 'its warranty is over whatever is wrong with it',
  isDeclined: 'it is not from this order, or a supervisor declined it',
  isDescribed: 'it is described',
  covered: 'a plan of the order covers it',
  solved: 'a step helped',
  allTried: 'each step was tried, and none helped',
  approved: 'it is approved, or needs no approval',
  allSettled: 'nothing waits for a decision',
  noStock: 'an article is not there',
  waitsForStock: 'an article is not there, and the customer waits for it',
  choosesToWait: 'the customer waits',
  replacementAwaited: 'the goods are here',
  replacementDone: 'everything is made good',
  unresolvedRuns: 'its clock runs',
  unresolvedRests: 'it waits for the customer, or is decided',
};

const actions: Readonly<Partial<Record<keyof typeof reducers, ActionWords>>> = {
  ...goodsActionWords,
  ...careActionWords,
  ...compensationActionWords,
  arrive: {
    does: 'the times to inspect and to replace run',
    sends: ['word to the customer that it arrived'],
  },
  askDescription: { sends: ['question what is wrong, to the customer'] },
  remindCustomer: { sends: ['reminder to the customer'] },
  unheard: { sends: ['goods set free', 'word to the customer that the claim expired'] },
  decline: { sends: ['reasons and what is possible instead, to the customer', 'goods set free'] },
  askSteps: { sends: ['steps of the guide to the customer'] },
  resolveSolved: { sends: ['word to the customer', 'goods set free'] },
  requestRemedy: { sends: ['request to the supervisors, above the limit'] },
  tellApprovers: { sends: ['request to the supervisors, again'] },
  approveClaim: { sends: ['order of the prepaid label'] },
  inspect: { sends: ['result to the customer', 'replacement or refund of what is as described'] },
  settle: { sends: ['replacement or refund, where a person decides so'] },
  askInstead: { sends: ['question to the customer: money, another model, or wait'] },
  chooseInstead: { sends: ['what the customer chose, or the date'] },
  refundInstead: { sends: ['refund'] },
  restocked: { sends: ['replacement'] },
  putOff: { sends: ['another date to the customer'] },
  breakPromise: { sends: ['apology, and the question again, to the customer'] },
  resolve: { sends: ['what becomes of goods that were not made good, to the customer'] },
  close: { sends: ['goods that were not made good set free', 'closing word to the customer'] },
  pressReplacement: { sends: ['reminder to the department'] },
  apologise: { sends: ['apology to the customer'] },
  escalateUnresolved: {
    sends: [
      'summary, history and reasons to the contact of the level',
      'news of the escalation to the customer',
    ],
  },
};

/** The claim's chart in words. */
export const chartWords: ChartWords = {
  states: stateWords,
  purposes: purposeWords,
  guards,
  actions,
  timers,
  timerValue: (timer, policy) => (isTimer(timer) ? timerValue(timer, policy) : []),
};
