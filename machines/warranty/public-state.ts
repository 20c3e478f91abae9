import { isEscalated } from '../goods/care/escalated.ts';
import { courseName, endOf } from '../goods/state-value.ts';

/** What everyone sees of a warranty claim. */
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
  | 'checking'
  | 'describing'
  | 'judging'
  | 'trying'
  | 'approving'
  | 'preparing'
  | 'awaiting'
  | 'inTransit'
  | 'lost'
  | 'arrived'
  | 'inspected'
  | 'settling'
  | 'outOfStock'
  | 'waiting'
  | 'resolved'
  | 'lingering'
  | 'expired'
  | 'late';

const shown: Readonly<Record<CourseState, PublicState>> = {
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
};

/** How far the claim is; undefined when the case is ending or over. */
export function courseOf(value: unknown): CourseState | undefined {
  const name = courseName(value);
  return name !== undefined && isCourse(name) ? name : undefined;
}

/** The public state of a claim's snapshot: an escalation that runs outranks the step that it is in. */
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
