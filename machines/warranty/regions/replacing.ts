import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const done = { guard: 'replacementDone', target: 'resting' } as const;

/** The replacement's clock: aimed at some days after the arrival, late some days later [SUP-WAR-7]. */
export const replacing = parts.createStateConfig({
  initial: 'resting',
  states: {
    resting: { always: { guard: 'replacementAwaited', target: 'aiming' } },
    aiming: {
      meta: timed('replacementAim'),
      always: done,
      after: { replacementAim: { target: 'pressing', actions: ['pressReplacement', 'dispatch'] } },
    },
    pressing: {
      meta: timed('replacementDue'),
      always: done,
      after: { replacementDue: { target: 'late', actions: ['apologise', 'dispatch'] } },
    },
    late: { always: done },
  },
});
