import { applyBudget } from '../../policies/calendar/operations.ts';
import { subtractBudget } from '../../policies/calendar/subtract-budget.ts';
import type { Within } from '../../policies/sections/common.ts';
import { dueAt } from '../case/due.ts';
import { calendarOf } from '../clocks/clock.ts';
import type { ReturnContext } from './context.ts';

/** The end of a span of the policy from an instant; epoch ms. */
export function after({ policy }: Pick<ReturnContext, 'policy'>, from: number, { budget, calendar }: Within) {
  return applyBudget(calendarOf({ name: 'return', calendar }, policy.calendars), from, budget).at;
}

/** When the customer is reminded to send the parcel: the policy's lead before the label expires. */
export function reminderAt(context: ReturnContext): number {
  const { sendWithin, reminder } = context.policy.returns;
  const calendar = calendarOf(
    { name: 'sending', calendar: sendWithin.value.calendar },
    context.policy.calendars,
  );
  return subtractBudget(calendar, dueAt(context, 'sending'), reminder.value).at;
}

/** When the refund is aimed at, counted from the inspection [SUP-RET-4]. */
export function refundAimAt(context: ReturnContext): number {
  const since = context.clocks.findLast(({ name }) => name === 'refund')?.startedAt ?? context.at;
  return after(context, since, context.policy.returns.refund.value.aim);
}

/** When somebody looks for a parcel that does not come. */
export function lostAt(context: ReturnContext): number {
  return after(context, context.handedOverAt ?? context.at, context.policy.returns.transitLimit.value);
}

/** Until when a parcel that comes after its label expired is looked at. */
export function lateArrivalsUntil(context: ReturnContext): number {
  return after(context, context.expiredAt ?? context.at, context.policy.returns.lateArrivals.value);
}

/** When it closes by itself after the last word. */
export function closingAt(context: ReturnContext): number {
  return after(context, context.resolvedAt ?? context.at, context.policy.returns.closeAfter.value);
}

/** Until when the last word of an ending case is waited for. */
export function lastWordUntil(context: ReturnContext): number {
  return after(context, context.ending?.at ?? context.at, context.policy.returns.closeAfter.value);
}
