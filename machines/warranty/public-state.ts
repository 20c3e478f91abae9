import { statesOf, type PublicState } from '../goods/public-state.ts';

const shown = {
  checking: 'received',
  // The customer knows that we have it, and what is needed next.
  describing: 'acknowledged',
  judging: 'acknowledged',
  trying: 'acknowledged',
  approving: 'investigating',
  preparing: 'investigating',
  awaiting: 'acknowledged',
  inTransit: 'acknowledged',
  lost: 'investigating',
  arrived: 'investigating',
  inspected: 'investigating',
  settling: 'investigating',
  outOfStock: 'investigating',
  waiting: 'investigating',
  resolved: 'resolved',
  lingering: 'resolved',
  expired: 'expired',
  late: 'investigating',
} as const satisfies Readonly<Record<string, PublicState>>;

/** A state of the region `course`. */
export type CourseState = keyof typeof shown;

/** How the states of a claim's chart are seen. */
export const { courseOf, publicState } = statesOf(shown);
