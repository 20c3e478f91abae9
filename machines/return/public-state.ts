import { courseName, endOf } from '../goods/state-value.ts';

/** What everyone sees of a return. */
export type PublicState =
  'received' | 'acknowledged' | 'investigating' | 'resolved' | 'closed' | 'withdrawn' | 'expired';

/** A state of the region `course`. */
export type CourseState =
  | 'deciding'
  | 'preparing'
  | 'awaiting'
  | 'inTransit'
  | 'lost'
  | 'arrived'
  | 'inspected'
  | 'settling'
  | 'resolved'
  | 'expired'
  | 'late';

const shown: Readonly<Record<CourseState, PublicState>> = {
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
  expired: 'expired',
  late: 'investigating',
};

/** Where the goods are on their way; undefined when the case is ending or over. */
export function courseOf(value: unknown): CourseState | undefined {
  const name = courseName(value);
  return name !== undefined && isCourse(name) ? name : undefined;
}

/** The public state of a return's snapshot: its region `course`, or how it ended. */
export function publicState({
  value,
  context,
}: {
  readonly value: unknown;
  readonly context?: unknown;
}): PublicState {
  const course = courseOf(value);
  return course ? shown[course] : endOf(value, context);
}

function isCourse(name: string): name is CourseState {
  return Object.hasOwn(shown, name);
}
