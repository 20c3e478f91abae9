import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const over = { guard: 'waitOver', target: 'resting' } as const;

/** The customer waits for what is out of stock: tried again on a day, promised by a later one. */
export const stocking = parts.createStateConfig({
  initial: 'resting',
  states: {
    resting: { always: { guard: 'stockAwaited', target: 'waiting' } },
    waiting: {
      meta: timed('stockAgain'),
      always: over,
      after: { stockAgain: { target: 'trying', actions: ['tryStock', 'dispatch'] } },
    },
    trying: {
      meta: timed('stockLate'),
      always: over,
      after: { stockLate: { target: 'resting', actions: ['breakWait', 'dispatch'] } },
    },
  },
});
