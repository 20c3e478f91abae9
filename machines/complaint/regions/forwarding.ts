import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const refer = { guard: 'allowed', target: 'sending', reenter: true, actions: ['refer', 'dispatch'] } as const;
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
      always: { guard: 'forwarded', target: 'done' },
      on: { refer },
      after: { forwardingDue: { target: 'late' } },
    },
    late: { always: { guard: 'forwarded', target: 'done' }, on: { refer } },
    done: { on: { refer } },
    notNeeded: { on: { refer } },
  },
});
