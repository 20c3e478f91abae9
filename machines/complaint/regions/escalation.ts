import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

/**
 * The public state `escalated`: each level takes it within its clock or it climbs; then progress is recorded in every
 * period. It ends with the answer, or is stood down, and the case returns to the step it was in.
 */
export const escalation = parts.createStateConfig({
  initial: 'calling',
  always: { guard: 'notEscalated', target: 'course.last' },
  on: {
    answer: { guard: 'allowed', target: 'course.delivering', actions: ['recordAnswer', 'dispatch'] },
    confirmSolved: { guard: 'allowed', target: '#complaint.ending', actions: ['closeAsSolved', 'dispatch'] },
    notSolved: { guard: 'allowed', actions: ['reopen', 'dispatch'] },
  },
  states: {
    calling: {
      meta: timed('escalationDue'),
      always: { guard: 'escalationTaken', target: 'held' },
      after: {
        escalationDue: [
          { guard: 'canClimb', target: 'calling', reenter: true, actions: ['climb', 'dispatch'] },
          { target: 'unanswered', actions: ['remindLastLevel', 'dispatch'] },
        ],
      },
    },
    // The last level is silent: shown everywhere, and told again.
    unanswered: {
      meta: timed('escalationRepeat'),
      always: { guard: 'escalationTaken', target: 'held' },
      after: {
        escalationRepeat: { target: 'unanswered', reenter: true, actions: ['remindLastLevel', 'dispatch'] },
      },
    },
    held: {
      meta: timed('checkInDue'),
      on: {
        checkIn: { guard: 'allowed', target: 'held', reenter: true, actions: ['recordCheckIn', 'dispatch'] },
      },
      after: {
        checkInDue: [
          { guard: 'canClimb', target: 'calling', actions: ['climb', 'dispatch'] },
          { target: 'unanswered', actions: ['remindLastLevel', 'dispatch'] },
        ],
      },
    },
  },
});
