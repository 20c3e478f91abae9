import { isEscalated } from './care/escalated.ts';
import { courseName, endOf } from './state-value.ts';

/** What everyone sees of a case about goods. */
export type PublicState =
  | 'received'
  | 'acknowledged'
  | 'investigating'
  | 'escalated'
  | 'resolved'
  | 'closed'
  | 'withdrawn'
  | 'expired';

/** A snapshot of its chart, live or restored. */
interface Snapshot {
  readonly value: unknown;
  readonly context?: unknown;
}

/**
 * How the states of a region `course` are seen.
 *
 * @param shown what everyone sees in each of them
 */
export function statesOf<Course extends string>(shown: Readonly<Record<Course, PublicState>>) {
  const isCourse = (name: string): name is Course => Object.hasOwn(shown, name);

  /** Where the case is on its way; undefined when it is ending or over. */
  const courseOf = (value: unknown): Course | undefined => {
    const name = courseName(value);
    return name !== undefined && isCourse(name) ? name : undefined;
  };

  /** Its region `course`, which an escalation that runs outranks, or how it ended. */
  const publicState = ({ value, context }: Snapshot): PublicState => {
    const course = courseOf(value);
    if (!course) return endOf(value, context);
    return isEscalated(context) ? 'escalated' : shown[course];
  };

  return { courseOf, publicState };
}
