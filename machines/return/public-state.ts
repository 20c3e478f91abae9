import { statesOf, type PublicState } from '../goods/public-state.ts';

const shown = {
  deciding: 'received',
  preparing: 'received',
  // The customer has the decision and what is needed to send it.
  awaiting: 'acknowledged',
  inTransit: 'acknowledged',
  lost: 'investigating',
  arrived: 'investigating',
  inspected: 'investigating',
  settling: 'investigating',
  resolved: 'resolved',
  lingering: 'resolved',
  expired: 'expired',
  late: 'investigating',
} as const satisfies Readonly<Record<string, PublicState>>;

/** A state of the region `course`. */
export type CourseState = keyof typeof shown;

/** How the states of a return's chart are seen. */
export const { courseOf, publicState } = statesOf(shown);
