import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const over = { guard: 'notEscalated', target: '#warranty.open.escalation.resting' } as const;

/**
 * Beside the claim's own steps: each level takes it within its clock or it climbs; then progress is recorded in every period
 * until the claim is decided or the escalation is stood down [SUP-ESC-2] [SUP-ESC-9].
 */
export const escalation = parts.createStateConfig({
  initial: 'resting',
  on: {
    escalate: { guard: 'allowed', actions: ['escalate', 'dispatch'] },
    acknowledgeEscalation: { guard: 'allowed', actions: ['takeEscalation', 'dispatch'] },
    standDown: { guard: 'allowed', actions: ['standDown', 'dispatch'] },
  },
  states: {
    resting: { always: { guard: 'escalated', target: 'calling' } },
    calling: {
      meta: timed('escalationDue'),
      always: [over, { guard: 'escalationTaken', target: 'held' }],
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
      always: [over, { guard: 'escalationTaken', target: 'held' }],
      after: {
        escalationRepeat: { target: 'unanswered', reenter: true, actions: ['remindLastLevel', 'dispatch'] },
      },
    },
    held: {
      meta: timed('checkInDue'),
      always: over,
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
