import { parcelStates } from '../../goods/regions/parcel.ts';
import { parts } from '../parts.ts';
import { timed } from '../timers.ts';

const { awaiting, inTransit, lost, expired, late } = parcelStates('return');
const arrived = { guard: 'allowed', target: 'arrived', actions: ['arrive', 'dispatch'] } as const;
const settle = { guard: 'allowed', actions: ['settle', 'dispatch'] } as const;
const settleExtra = { guard: 'allowed', actions: ['settleExtra', 'dispatch'] } as const;
const settled = { guard: 'allSettled', target: '#return.open.course.settling' } as const;
const ends = {
  withdraw: { guard: 'allowed', target: '#return.ending', actions: ['withdraw', 'dispatch'] },
  cancel: { guard: 'allowed', target: '#return.ending', actions: ['cancel', 'dispatch'] },
} as const;

/** The way of the goods: decided, sent, arrived, inspected, settled; or declined, expired, lost, too late. */
export const course = parts.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: { always: [{ guard: 'noneApproved', target: 'resolved' }, { target: 'preparing' }] },
    // The label or packing slip is being made; the letter with it goes out when it is there.
    preparing: { always: { guard: 'labelReady', target: 'awaiting' }, on: { ...ends, arrived } },
    awaiting,
    inTransit,
    lost: { always: settled, on: { ...lost.on, settle } },
    arrived: { on: { inspect: { guard: 'allowed', target: 'inspected', actions: ['inspect', 'dispatch'] } } },
    inspected: { always: settled, on: { settle, settleExtra } },
    // Refunds are on their way; what is stuck waits for a person.
    settling: {
      always: { guard: 'allDone', target: 'resolved', actions: ['resolve', 'dispatch'] },
    },
    resolved: {
      meta: timed('closing'),
      after: {
        closing: [
          { guard: 'keptOpen', target: 'lingering' },
          { target: '#return.ending', actions: ['close', 'dispatch'] },
        ],
      },
    },
    // Everything is said and done, but an escalation or an approval is not over.
    lingering: {
      always: { guard: 'nothingKeepsOpen', target: '#return.ending', actions: ['close', 'dispatch'] },
    },
    expired,
    late,
  },
});
