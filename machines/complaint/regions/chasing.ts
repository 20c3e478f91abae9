import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

/** Whatever waits for a person of ours past its time: its owner is told again until it is done [CSP-LIMBO-1]. */
export const chasing = parts.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: {
      always: [
        { guard: 'dutyOwed', target: 'waiting', actions: 'watchDuty' },
        { target: 'resting', actions: 'watchDuty' },
      ],
    },
    resting: { always: { guard: 'dutyOwed', target: 'deciding' } },
    waiting: {
      meta: timed('dutyDue'),
      always: { guard: 'dutyMoved', target: 'deciding' },
      after: { dutyDue: { target: 'deciding', actions: ['remindOfDuties', 'dispatch'] } },
    },
  },
});
