import type { Budget, Calendar, Explained, Stretch } from './calendar.ts';
import { notCounted } from './because.ts';
import { checkBudget, describeBudget, unitOf } from './budget.ts';
import { closeOf, nextBusinessDay } from './business-days.ts';
import { cityOf, formatInstant } from './format.ts';
import { remembering } from './remembering.ts';
import { joinStretch, stretchesBefore, stretchesBetween } from './stretches.ts';
import { dateOf, dayLength, instantOf, wallOf } from './zone.ts';

const known = remembering<Explained>();

/**
 * The instant a budget before another one (epoch ms), in counting time: the latest from which exactly the budget is left. For
 * 'business-days' it is the same local time on the Nth business day before, moved into that day's hours (its closing
 * included, since due instants fall on it). For notices ahead of a date. Throws InvalidBudget, CalendarNeverOpens.
 */
export function subtractBudget(calendar: Calendar, until: number, budget: Budget): Explained {
  const { amount, unit } = budget;
  return known(calendar, `${until} ${amount} ${unit}`, () => derive(calendar, until, budget));
}

function derive(calendar: Calendar, until: number, budget: Budget): Explained {
  checkBudget(budget);
  const { at, stretches } = goBack(calendar, until, budget);
  const [start, end] = [formatInstant(at, calendar), formatInstant(until, calendar)];
  const because = `${describeBudget(budget)} before ${end} is ${start} (${cityOf(calendar.timeZone)})${notCounted(stretches)}.`;
  return { at, stretches, because };
}

function goBack(calendar: Calendar, until: number, budget: Budget): { at: number; stretches: Stretch[] } {
  const { measure, length } = unitOf(budget.unit);
  if (budget.amount === 0) return { at: until, stretches: [] };
  if (length === undefined) {
    const at =
      budget.unit === 'business-days'
        ? businessDaysBefore(calendar, until, budget.amount)
        : instantOf(calendar, wallOf(calendar, until) - budget.amount * dayLength);
    return { at, stretches: stretchesBetween(calendar, measure, at, until) };
  }
  let left = Math.round(budget.amount * length);
  if (measure === 'wall')
    return { at: until - left, stretches: stretchesBetween(calendar, 'wall', until - left, until) };
  const backwards: Stretch[] = [];
  for (const stretch of stretchesBefore(calendar, measure, until)) {
    const span = stretch.to - stretch.from;
    if (stretch.counted && span >= left) {
      backwards.push({ ...stretch, from: stretch.to - left });
      break;
    }
    backwards.push(stretch);
    if (stretch.counted) left -= span;
  }
  const stretches: Stretch[] = [];
  for (const stretch of backwards.toReversed()) joinStretch(stretches, stretch);
  return { at: stretches[0]?.from ?? until, stretches };
}

function businessDaysBefore(calendar: Calendar, until: number, days: number): number {
  const date = dateOf(calendar, until);
  let day = nextBusinessDay(calendar, date, -1);
  for (let n = 1; n < days; n++) day = nextBusinessDay(calendar, day.date, -1);
  const sameTime = instantOf(calendar, wallOf(calendar, until) - (date - day.date) * dayLength);
  return Math.min(Math.max(sameTime, day.shifts[0]?.from ?? day.start), closeOf(day));
}
