import { subtractBudget } from '../../policies/calendar/subtract-budget.ts';
import { calendarOf } from '../clocks/clock.ts';
import { dueAt } from '../case/due.ts';
import { after } from '../goods/times.ts';
import type { ClaimContext } from './context.ts';
import { openPromise } from './promise.ts';

/** When the customer is reminded of what is asked: the policy's lead before the time is over. */
export function customerReminderAt(context: ClaimContext): number {
  const { customerWithin, reminder } = context.policy.warranty;
  const counted = { name: 'customer', calendar: customerWithin.value.calendar };
  const calendar = calendarOf(counted, context.policy.calendars);
  return subtractBudget(calendar, dueAt(context, 'customer'), reminder.value).at;
}

/** When the replacement is aimed at, counted from the arrival [SUP-WAR-7]. */
export function replacementAimAt(context: ClaimContext): number {
  const since = context.clocks.findLast(({ name }) => name === 'replacement')?.startedAt ?? context.at;
  return after(context, since, context.policy.warranty.replacement.value.aim);
}

/** When an article that a customer waits for is tried again: the time of a decision before the date that was told. */
export function restockTryAt(context: ClaimContext): number {
  const { decision } = context.policy.warranty;
  const due = promiseDueAt(context);
  const calendar = calendarOf(
    { name: 'restock', calendar: decision.value.calendar },
    context.policy.calendars,
  );
  return subtractBudget(calendar, due, decision.value.budget).at;
}

/** The date that was told to a customer who waits. */
export function promiseDueAt(context: ClaimContext): number {
  return openPromise(context)?.dueAt ?? context.at;
}
