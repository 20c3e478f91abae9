import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const moved = { guard: 'promisesMoved', target: 'deciding' } as const;
const broken = { promiseDue: { target: 'deciding', actions: ['breakPassed', 'dispatch'] } } as const;

/**
 * Call-backs and what was promised with an answer: the owner is reminded before each date, and a date that passes is a broken promise.
 * Several may be open at once; the soonest is waited for [CSP-LIMBO-2] [CSP-PROM-1] [CSP-PROM-2].
 */
export const promising = parts.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: {
      always: [
        { guard: 'reminderAhead', target: 'reminding', actions: 'watchPromises' },
        { guard: 'promiseAhead', target: 'promised', actions: 'watchPromises' },
        { target: 'resting', actions: 'watchPromises' },
      ],
    },
    resting: { always: { guard: 'promiseAhead', target: 'deciding' } },
    reminding: {
      meta: timed('promiseReminder', 'promiseDue'),
      always: moved,
      after: {
        promiseReminder: { target: 'deciding', actions: ['remindOwner', 'dispatch'] },
        ...broken,
      },
    },
    promised: { meta: timed('promiseDue'), always: moved, after: broken },
  },
});
