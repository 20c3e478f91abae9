import type { Budget, Calendar, Explained } from './calendar.ts';
import { becauseOfBudget } from './because.ts';
import { checkBudget, unitOf } from './budget.ts';
import { addBusinessDays } from './business-days.ts';
import { remembering } from './remembering.ts';
import { countedBetween, walk } from './stretches.ts';
import { dayLength, instantOf, minute, wallOf } from './zone.ts';

const known = remembering<Explained>();

/**
 * The instant at which a budget that starts at `from` (epoch ms) is used up, and why. One that ends exactly at closing
 * is due at closing; one of 0 is due at once. Throws InvalidBudget, CalendarNeverOpens.
 */
export function applyBudget(calendar: Calendar, from: number, budget: Budget): Explained {
  const { amount, unit } = budget;
  return known(calendar, `${from} ${amount} ${unit}`, () => derive(calendar, from, budget));
}

function derive(calendar: Calendar, from: number, budget: Budget): Explained {
  checkBudget(budget);
  if (budget.unit === 'business-days') return addBusinessDays(calendar, from, budget.amount);
  const { measure, length } = unitOf(budget.unit);
  const span =
    length === undefined ? addDays(calendar, from, budget.amount) - from : Math.round(budget.amount * length);
  const { at, stretches } = walk(calendar, measure, from, span);
  return { at, stretches, because: becauseOfBudget(calendar, budget, from, at, stretches) };
}

/** `minutes` open minutes after `from`. */
export function addBusinessMinutes(calendar: Calendar, from: number, minutes: number): Explained {
  return applyBudget(calendar, from, { amount: minutes, unit: 'business-minutes' });
}

/** `hours` wall hours after `from`, weekends and holidays not counted. [HAW-RESP-2] */
export function addWorkingDayHours(calendar: Calendar, from: number, hours: number): Explained {
  return applyBudget(calendar, from, { amount: hours, unit: 'working-day-hours' });
}

/** Open minutes between two instants, fractions included; negative when `to` is the earlier one. */
export function businessMinutesBetween(calendar: Calendar, from: number, to: number): number {
  if (to < from) return 0 - businessMinutesBetween(calendar, to, from);
  return countedBetween(calendar, 'open', from, to) / minute;
}

/** The same local time `days` calendar dates later, daylight saving or not. */
function addDays(calendar: Calendar, from: number, days: number): number {
  return days === 0 ? from : instantOf(calendar, wallOf(calendar, from) + days * dayLength);
}
