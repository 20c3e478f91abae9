import { applyBudget } from '../../policies/calendar/operations.ts';
import { subtractBudget } from '../../policies/calendar/subtract-budget.ts';
import type { Within } from '../../policies/sections/common.ts';
import { dueAt } from '../case/due.ts';
import { calendarOf } from '../clocks/clock.ts';
import type { GoodsContext } from './context.ts';
import { parcelRulesOf } from './rules.ts';

/** The end of a span of the policy from an instant; epoch ms. */
export function after({ policy }: Pick<GoodsContext, 'policy'>, from: number, { budget, calendar }: Within) {
  return applyBudget(calendarOf({ name: 'span', calendar }, policy.calendars), from, budget).at;
}

/** When the customer is reminded to send the parcel: the policy's lead before the label expires. */
export function reminderAt(context: GoodsContext): number {
  const { sendWithin, reminder } = parcelRulesOf(context);
  const calendar = calendarOf(
    { name: 'sending', calendar: sendWithin.value.calendar },
    context.policy.calendars,
  );
  return subtractBudget(calendar, dueAt(context, 'sending'), reminder.value).at;
}

/** When somebody looks for a parcel that does not come. */
export function lostAt(context: GoodsContext): number {
  return after(context, context.handedOverAt ?? context.at, parcelRulesOf(context).transitLimit.value);
}

/** Until when a parcel that comes after its label expired is looked at. */
export function lateArrivalsUntil(context: GoodsContext): number {
  return after(context, context.expiredAt ?? context.at, parcelRulesOf(context).lateArrivals.value);
}

/** When it closes by itself after the last word. */
export function closingAt(context: GoodsContext): number {
  return after(context, context.resolvedAt ?? context.at, parcelRulesOf(context).closeAfter.value);
}

/** Until when the last word of an ending case is waited for. */
export function lastWordUntil(context: GoodsContext): number {
  return after(context, context.ending?.at ?? context.at, parcelRulesOf(context).closeAfter.value);
}
