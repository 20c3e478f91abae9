import { isEscalated } from '../goods/care/escalated.ts';
import { courseName, endOf } from '../goods/state-value.ts';

/** What everyone sees of a return. */
export type PublicState =
  | 'received'
  | 'acknowledged'
  | 'investigating'
  | 'escalated'
  | 'resolved'
  | 'closed'
  | 'withdrawn'
  | 'expired';

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
  | 'lingering'
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
  lingering: 'resolved',
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
  if (!course) return endOf(value, context);
  return isEscalated(context) ? 'escalated' : shown[course];
}

function isCourse(name: string): name is CourseState {
  return Object.hasOwn(shown, name);
}
