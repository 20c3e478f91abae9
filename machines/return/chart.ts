import { careEvents, careRegions, documents } from '../goods/care/regions.ts';
import { compensationSaid } from '../goods/compensation/region.ts';
import { anyTime } from '../goods/regions/any-time.ts';
import { chasing } from '../goods/regions/chasing.ts';
import { endingStates } from '../goods/regions/ending.ts';
import { parts } from './parts.ts';
import { course } from './regions/course.ts';
import { refunding } from './regions/refunding.ts';
import { stocking } from './regions/stocking.ts';
import { startContext } from './start.ts';

/**
 * A return: decided when it is opened, sent by the customer, inspected, paid back within its clock, closed. What waits for a
 * person of ours is chased until it is done; the region `course` is the public state.
 */
export const returnChart = parts.createMachine({
  id: 'return',
  version: '2',
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
    open: {
      type: 'parallel',
      states: { course, refunding, stocking, chasing, ...careRegions },
      on: {
        ...anyTime,
        ...documents,
        ...careEvents,
        choose: { guard: 'allowed', actions: ['choose', 'dispatch'] },
        ...compensationSaid,
      },
    },
    ...endingStates({ ...anyTime, ...documents }),
  },
});
