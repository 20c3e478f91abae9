import type { ChartWords } from '../../case/chart-words.ts';
import { isTimer, timers } from '../timers.ts';
import { actionWords } from './action-words.ts';
import { guardWords } from './guard-words.ts';
import { purposeWords, stateWords } from './state-words.ts';
import { timerValue } from './timer-value.ts';

/** What falls due when nothing happens; the other timers do what they are called. */
const due = {
  acknowledgementDue: 'acknowledgement due',
  forwardingDue: 'forwarding to the department due',
  answerDue: 'promised answer due',
  promiseDue: 'promised date due',
};

/** The complaint's chart in words. */
export const chartWords: ChartWords = {
  states: stateWords,
  purposes: purposeWords,
  guards: guardWords,
  actions: actionWords,
  timers: { ...timers, ...due },
  timerValue: (timer, policy) => (isTimer(timer) ? timerValue(timer, policy) : []),
};
