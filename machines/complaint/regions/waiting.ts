import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

/** Waiting for the customer, until the reply or the policy's limit. */
export const waiting = parts.createStateConfig({
  initial: 'no',
  states: {
    no: { always: { guard: 'waiting', target: 'yes' } },
    yes: {
      meta: timed('waitingLimit'),
      always: { guard: 'notWaiting', target: 'no' },
      after: { waitingLimit: { target: 'no', actions: ['resumeByLimit', 'dispatch'] } },
    },
  },
});
