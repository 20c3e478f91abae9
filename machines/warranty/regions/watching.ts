import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

/** Not decided in the policy's time: escalates by itself, whoever has it [SUP-ESC-5]. */
export const watching = parts.createStateConfig({
  initial: 'resting',
  states: {
    resting: { always: { guard: 'unresolvedRuns', target: 'watching' } },
    watching: {
      meta: timed('unresolved'),
      always: { guard: 'unresolvedRests', target: 'resting' },
      after: { unresolved: { target: 'resting', actions: ['escalateUnresolved', 'dispatch'] } },
    },
  },
});
