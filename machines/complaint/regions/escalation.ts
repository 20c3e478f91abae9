import { ladderStates } from '../../case/regions/ladder.ts';
import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

/**
 * The public state `escalated`: each level takes it within its clock or it climbs; then progress is recorded in every
 * period. It ends when the answer has reached the customer, or is stood down, and the case returns to the step it was in.
 */
export const escalation = parts.createStateConfig({
  initial: 'calling',
  always: [
    { guard: 'answeredUnasked', target: 'course.delivering' },
    { guard: 'notEscalated', target: 'course.last' },
  ],
  on: {
    answer: { guard: 'allowed', actions: ['recordAnswer', 'dispatch'] },
    confirmSolved: [
      { guard: 'solvedForGood', target: '#complaint.ending', actions: ['closeAsSolved', 'dispatch'] },
      { guard: 'allowed', target: 'course.resolved.silent', actions: ['recordSolved', 'dispatch'] },
    ],
    notSolved: { guard: 'allowed', actions: ['reopen', 'dispatch'] },
  },
  states: ladderStates(timed),
});
