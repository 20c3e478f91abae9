import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const decided = { guard: 'nothingToApprove', target: 'resting' } as const;

// Decided: what waited its turn begins anew, with the timer of its own clock.
const decisions = {
  approveCompensation: { guard: 'allowed', target: 'resting', actions: ['approveCompensation', 'dispatch'] },
  declineCompensation: { guard: 'allowed', target: 'resting', actions: ['declineCompensation', 'dispatch'] },
} as const;

/** A compensation above the policy's limit waits for a supervisor, who is told again, and again, when the time for it is over [SUP-COMP-3]. */
export const approving = parts.createStateConfig({
  initial: 'resting',
  states: {
    resting: { always: { guard: 'approvalPending', target: 'waiting' } },
    waiting: {
      meta: timed('approvalDue'),
      always: decided,
      on: decisions,
      after: { approvalDue: { target: 'late', actions: ['tellApprovers', 'dispatch'] } },
    },
    late: {
      meta: timed('approvalRepeat'),
      always: decided,
      on: decisions,
      after: { approvalRepeat: { target: 'late', reenter: true, actions: ['tellApprovers', 'dispatch'] } },
    },
  },
});
