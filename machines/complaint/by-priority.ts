import { atPriority, priorityOf } from '../../policies/at-priority.ts';
import { applyBudget } from '../../policies/calendar/operations.ts';
import { clockOf, dueAt } from '../case/due.ts';
import { answerPromise, answerToldBy } from './commitments.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar } from './deadlines.ts';
import { isRenewed } from './new-rules.ts';

/** A date by which the answer is due to the case's priority, before the one that the customer was told; epoch ms. */
interface ByPriority {
  readonly dueAt: number;
  readonly toldBy: number;
  /** What the priority is called. */
  readonly title: string;
}

/**
 * The priority asks for the answer before the date that the customer was told: their date stays, and the owner is called by the
 * time of the priority. Undefined where it does not, as when a later date was told since it was given.
 */
export function dueByPriority(context: ComplaintContext): ByPriority | undefined {
  const { policy, priority, hurried } = context;
  const [clock, toldBy] = [clockOf(context, 'answer'), answerToldBy(context)];
  const title = priorityOf(policy, priority)?.title;
  if (priority === undefined || title === undefined || !clock || toldBy === undefined) return undefined;
  const since = answerPromise(context)?.promisedAt ?? -Infinity;
  const own = isRenewed(clock) ? hurried && hurried.at >= since && hurried.dueAt : dueAt(context, 'answer');
  return typeof own === 'number' && own < toldBy ? { dueAt: own, toldBy, title } : undefined;
}

/**
 * What a priority gives an answer whose clock stays at a date that the customer was told: its time, counted from when it was given;
 * nothing where the clock follows it.
 */
export function hurriedBy(context: ComplaintContext, id: string): Pick<ComplaintContext, 'hurried'> {
  const clock = clockOf(context, 'answer');
  const ordinary = id === priorityOf(context.policy)?.id;
  if (!clock || !isRenewed(clock) || ordinary) return { hurried: undefined };
  const { budget } = atPriority(context.policy, id).answer.within.value;
  return {
    hurried: { at: context.at, dueAt: applyBudget(answerCalendar(context), context.at, budget).at },
  };
}
