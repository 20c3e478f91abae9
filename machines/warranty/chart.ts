import { careEvents, careRegions, documents } from '../goods/care/regions.ts';
import { compensationSaid } from '../goods/compensation/region.ts';
import { anyTime as always } from '../goods/regions/any-time.ts';
import { chasing } from '../goods/regions/chasing.ts';
import { endingStates } from '../goods/regions/ending.ts';
import { parts } from './parts.ts';
import { course } from './regions/course.ts';
import { replacing } from './regions/replacing.ts';
import { watching } from './regions/watching.ts';
import { startContext } from './start.ts';

const anyTime = {
  ...always,
  ...documents,
} as const;

/**
 * A warranty claim: looked up in the order, described, judged, tried by the guide, approved, sent, inspected, made good, closed.
 * What waits for a person of ours is chased until it is done; the region `course` is the public state unless it is escalated.
 */
export const warrantyChart = parts.createMachine({
  id: 'warranty',
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
      states: { course, replacing, watching, chasing, ...careRegions },
      on: { ...anyTime, ...careEvents, ...compensationSaid },
    },
    ...endingStates(anyTime),
  },
});
