import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const refer = { guard: 'allowed', target: 'sending', reenter: true, actions: ['refer', 'dispatch'] } as const;
const again = { guard: 'allowed', target: 'again', reenter: true, actions: ['refer', 'dispatch'] } as const;
const done = { guard: 'forwarded', target: 'done' } as const;
const notNeeded = { guard: 'answered', target: 'notNeeded' } as const;

/** To the department within the first business day; a referral forwards again and restarts no clock [ASI-PROC-1] [PRO-PROC-2]. */
export const forwarding = parts.createStateConfig({
  initial: 'waiting',
  states: {
    waiting: {
      always: [notNeeded, { guard: 'owned', target: 'sending', actions: ['forwardToOwner', 'dispatch'] }],
      on: { refer },
    },
    sending: {
      meta: timed('forwardingDue'),
      always: [done, notNeeded],
      on: { refer },
      after: { forwardingDue: { target: 'late' } },
    },
    late: { always: done, on: { refer } },
    done: { on: { refer: again } },
    notNeeded: { on: { refer: again } },
    // Its clock is over: passed on without another deadline.
    again: { always: done, on: { refer: again } },
  },
});
