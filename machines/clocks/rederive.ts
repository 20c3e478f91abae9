import { nextBusinessDay, closeOf } from '../../policies/calendar/business-days.ts';
import { checkBudget } from '../../policies/calendar/budget.ts';
import type { Budget, Calendar } from '../../policies/calendar/calendar.ts';
import { dayOf } from '../../policies/calendar/day.ts';
import { countedBetween } from '../../policies/calendar/stretches.ts';
import { dateOf } from '../../policies/calendar/zone.ts';
import { calendarOf, type Calendars, type Clock, type ClockChange } from './clock.ts';
import { dueOf } from './due-of.ts';
import { countedUnpaused, reckon, type Reckoning } from './reckon.ts';
import { consumedOf, remainingOf } from './status.ts';

/** What changes: another budget (priority, policy), another calendar key, or new calendar data under the same key. */
export interface Change {
  readonly at: number;
  readonly reason: string;
  readonly budget?: Budget;
  readonly calendar?: string;
  /** A date that was told, epoch ms: open time is left exactly until then, whatever pauses came before the change. */
  readonly until?: number;
  /** What is left stays as it is: the pauses so far were in mind when the clock got it, and none is given back again. */
  readonly keepsLeft?: true;
}

/**
 * Changes the rules of a running clock at `at` (epoch ms); `before` and `after` are the policy's calendars around the change. Used time is
 * kept as it was counted: in ms for hours and minutes, in days for business days. It is counted anew from the start,
 * pauses included, when the unit changes, or when keeping it would break at once a clock that is in time under the old and
 * under the new rules. A stopped clock stays as it is. Throws UnknownCalendar, InvalidBudget.
 */
export function rederive(clock: Clock, change: Change, before: Calendars, after: Calendars = before): Clock {
  if (clock.stoppedAt !== undefined) return clock;
  const at = Math.max(change.at, clock.startedAt, clock.changes.at(-1)?.at ?? clock.startedAt);
  const next: Clock = {
    ...clock,
    budget: change.budget ?? clock.budget,
    calendar: change.calendar ?? clock.calendar,
  };
  checkBudget(next.budget);
  const calendar = calendarOf(next, after);
  const reckoning = reckon(calendar, next.startedAt, next.budget);
  const anew = carriedAnew(next, calendar, reckoning, at);
  const kept =
    clock.budget.unit === next.budget.unit ? carried(clock, next, before, calendar, reckoning, at) : anew;
  const old = dueOf(clock, before, at);
  const wasInTime = old.suspended || old.at > at;
  const { until } = change;
  const fair = wasInTime && kept.left <= 0 && anew.left > 0 ? anew : kept;
  const same = change.keepsLeft ? { used: kept.used, left: remainingOf(clock, before, at) } : fair;
  const { used, left } = until === undefined ? same : carriedUntil(until, kept, calendar, reckoning, at);
  const dueAt = left > 0 ? undefined : Math.min(at, until ?? old.at);
  const entry = { at, reason: change.reason, budget: clock.budget, calendar: clock.calendar, used, left };
  return {
    ...next,
    changes: newestChanges([...clock.changes, { ...entry, ...(dueAt !== undefined && { dueAt }) }]),
  };
}

/** So many changes a clock carries, where the earlier ones say nothing that a later one does not say. */
const mostChanges = 20;

/**
 * A clock that is renewed daily would grow without end. What lies before a change is explained by its rules, so one gives way to the
 * next where that has the same calendar and unit and its reason comes again.
 */
function newestChanges(changes: readonly ClockChange[]): readonly ClockChange[] {
  const newest = changes.length - mostChanges;
  return changes.filter((change, i) => {
    const next = changes[i + 1];
    const same = next?.calendar === change.calendar && next.budget.unit === change.budget.unit;
    return i >= newest || !same || !changes.slice(i + 1).some(({ reason }) => reason === change.reason);
  });
}

interface Carried {
  readonly used: number;
  readonly left: number;
}

/** The ledger as the new rules would have had it from the start. */
function carriedAnew(next: Clock, calendar: Calendar, reckoning: Reckoning, at: number): Carried {
  const used = countedUnpaused(calendar, reckoning.measure, reckoning.from, at, next.pauses);
  return { used, left: reckoning.length - used };
}

/** A told date is counted to anew: it was said with every earlier pause in mind, so none of them is given back again. */
function carriedUntil(
  until: number,
  { used }: Carried,
  calendar: Calendar,
  { measure, from }: Reckoning,
  at: number,
): Carried {
  return { used, left: countedBetween(calendar, measure, Math.max(at, from), until) };
}

function carried(
  clock: Clock,
  next: Clock,
  before: Calendars,
  calendar: Calendar,
  reckoning: Reckoning,
  at: number,
): Carried {
  if (clock.budget.unit !== 'business-days') {
    const used = consumedOf(clock, before, at);
    return { used, left: reckoning.length - used };
  }
  // Due stays a close of business: days begun before the change are used, the rest is counted by the new rules.
  const old = calendarOf(clock, before);
  const today = dateOf(old, at);
  let daysUsed = 0;
  for (let date = dateOf(old, clock.startedAt) + 1; date <= today; date++)
    if (dayOf(old, date).business) daysUsed++;
  const anew = carriedAnew(next, calendar, reckoning, at);
  const daysLeft = next.budget.amount - daysUsed;
  if (daysLeft < 0 || next.budget.amount === 0) return anew;
  let day = dayOf(calendar, dateOf(calendar, at));
  for (let n = 0; n < daysLeft; n++) day = nextBusinessDay(calendar, day.date);
  const due = day.business ? closeOf(day) : day.start;
  const run = countedBetween(old, reckoning.measure, reckoning.from, at);
  const used = consumedOf(clock, before, at);
  return {
    used,
    left:
      countedBetween(calendar, reckoning.measure, Math.max(at, reckoning.from), due) +
      Math.max(0, run - used),
  };
}
