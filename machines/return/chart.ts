import { parts } from './parts.ts';
import { chasing } from './regions/chasing.ts';
import { course } from './regions/course.ts';
import { refunding } from './regions/refunding.ts';
import { startContext } from './start.ts';
import { timed } from './timers.ts';

const anyTime = {
  note: { guard: 'allowed', actions: 'recordNote' },
  customerSaid: { guard: 'allowed', actions: 'recordSaid' },
  correctContact: { guard: 'allowed', actions: 'correctContact' },
  retry: { guard: 'allowed', actions: ['retry', 'dispatch'] },
  doneOtherwise: { guard: 'allowed', actions: ['doneOtherwise', 'dispatch'] },
} as const;

/**
 * A return: decided when it is opened, sent by the customer, inspected, paid back within its clock, closed. What waits for a
 * person of ours is chased until it is done; the region `course` is the public state.
 */
export const returnChart = parts.createMachine({
  id: 'return',
  version: '1',
  options: { maxIterations: 100 },
  context: ({ input }) => startContext(input),
  entry: 'dispatch',
  initial: 'open',
  on: { 'effect.settled': { actions: ['recordReceipt', 'dispatch'] } },
  output: ({ context }) => ({
    state: context.ending?.as ?? 'closed',
    at: context.ending?.at ?? context.at,
    because: context.ending?.because ?? '',
  }),
  states: {
    open: { type: 'parallel', states: { course, refunding, chasing }, on: anyTime },
    // The last word and what undoes the rest are on their way; the case waits for their receipts so that none is lost.
    ending: {
      meta: timed('lastWord'),
      always: [
        { guard: 'endsWithdrawn', target: 'withdrawn' },
        { guard: 'endsExpired', target: 'expired' },
        { guard: 'mayEnd', target: 'closed' },
      ],
      on: anyTime,
      after: { lastWord: 'lastWordLost' },
    },
    // Waited long enough for the last word; what keeps a label valid or goods held still keeps the case.
    lastWordLost: {
      initial: 'resting',
      always: [
        { guard: 'owesNothingWithdrawn', target: 'withdrawn' },
        { guard: 'owesNothingExpired', target: 'expired' },
        { guard: 'owesNothing', target: 'closed' },
      ],
      on: anyTime,
      states: {
        resting: { always: { guard: 'dutyOwed', target: 'chasing' } },
        chasing: {
          meta: timed('dutyDue'),
          always: { guard: 'dutyDone', target: 'resting' },
          after: { dutyDue: { target: 'chasing', reenter: true, actions: ['remindOwner', 'dispatch'] } },
        },
      },
    },
    closed: { type: 'final' },
    withdrawn: { type: 'final' },
    expired: { type: 'final' },
  },
});
