import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const done = { guard: 'responded', target: 'done' } as const;

/** The first word of a person to the customer, within the channel's clock; no automatic mail counts [SUP-RESP-1]. */
export const responding = parts.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: { always: [{ guard: 'responseAwaited', target: 'waiting' }, { target: 'done' }] },
    waiting: { meta: timed('responseDue'), always: done, after: { responseDue: 'late' } },
    late: { always: done },
    // Another policy may promise a response where the one before did not.
    done: { always: { guard: 'responseAwaited', target: 'waiting' } },
  },
});
