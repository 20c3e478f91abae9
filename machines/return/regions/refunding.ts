import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const done = { guard: 'refundDone', target: 'resting' } as const;

/** The refund's clock: aimed at some days after the inspection, late some days later [SUP-RET-4]. */
export const refunding = parts.createStateConfig({
  initial: 'resting',
  states: {
    resting: { always: { guard: 'refundAwaited', target: 'aiming' } },
    aiming: {
      meta: timed('refundAim'),
      always: done,
      after: { refundAim: { target: 'pressing', actions: ['pressRefund', 'dispatch'] } },
    },
    pressing: {
      meta: timed('refundDue'),
      always: done,
      after: { refundDue: { target: 'late', actions: ['apologise', 'dispatch'] } },
    },
    late: { always: done },
  },
});
