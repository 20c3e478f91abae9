import { notCounted } from '../../policies/calendar/because.ts';
import { describeBudget } from '../../policies/calendar/budget.ts';
import type { Explained, Stretch } from '../../policies/calendar/calendar.ts';
import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { remembering } from '../../policies/calendar/remembering.ts';
import { joinStretch, stretchesBetween } from '../../policies/calendar/stretches.ts';
import { ledgerOf } from './ledger.ts';
import { calendarOf, type Calendars, type Clock, type Pause } from './clock.ts';
import { cutByPauses, reckon, walkUnpaused } from './reckon.ts';

const receiptDay = 'day of receipt (day 0)';

/** A clock's due instant. */
export interface Due extends Explained {
  /** Paused with time left: there is no due instant; `at` is the earliest possible one, as if it ran on from now. */
  readonly suspended: boolean;
}

/** Under calendars, by the ledger's content: a clock is copied with its case when something of it changes. */
const derived = remembering<Due>();
const contents = new WeakMap<Clock, string>();

/**
 * When a clock's budget is used up, pauses and changes included, and why: the stretches from its start to the due instant
 * follow each other without a gap. `now` (epoch ms) only matters while it is paused; left out, it is the pause's
 * start. Throws UnknownCalendar.
 */
export function dueOf(clock: Clock, calendars: Calendars, now?: number): Due {
  const open = clock.pauses.find((pause) => pause.to === undefined);
  if (open && clock.stoppedAt === undefined) return deriveDue(clock, calendars, open, now);
  return derived(calendars, contentOf(clock), () => deriveDue(clock, calendars, open));
}

/** All of a clock that its due instant and the words for it depend on. */
function contentOf(clock: Clock): string {
  const known = contents.get(clock);
  if (known !== undefined) return known;
  const { title, budget, calendar, startedAt, pauses, changes, stoppedAt } = clock;
  const content = JSON.stringify([title, budget, calendar, startedAt, pauses, changes, stoppedAt]);
  contents.set(clock, content);
  return content;
}

function deriveDue(clock: Clock, calendars: Calendars, open: Pause | undefined, now?: number): Due {
  const until = open && Math.max(open.from, clock.stoppedAt ?? now ?? open.from);
  const pauses = clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? until ?? pause.from }));
  const { at, stretches } = derive(clock, calendars, pauses);
  const suspended = open !== undefined && at > open.from && clock.stoppedAt === undefined;
  return { at, stretches, because: sentence(clock, calendars, at, stretches, suspended), suspended };
}

function derive(
  clock: Clock,
  calendars: Calendars,
  pauses: readonly Pause[],
): { at: number; stretches: Stretch[] } {
  const { calendar, measure, from, left, unpaused } = ledgerOf(clock, calendars);
  const change = clock.changes.at(-1);
  const touched = pauses.some((pause) => pause.from < unpaused.at && (pause.to ?? Infinity) > from);
  if (!change && !touched) return { at: unpaused.at, stretches: [...unpaused.stretches] };
  const past = change ? pastStretches(clock, calendars, pauses) : [];
  if (change?.dueAt !== undefined) return { at: change.dueAt, stretches: clipTo(past, change.dueAt) };
  const free = change?.at ?? clock.startedAt;
  if (from > free) joinStretch(past, { from: free, to: from, counted: false, reason: receiptDay });
  const { at, stretches } = walkUnpaused(calendar, measure, from, left, pauses);
  return { at, stretches: [...past, ...stretches] };
}

/** What counted before the last change, each piece as the rules of its time had it where their calendar is still known. */
function pastStretches(clock: Clock, calendars: Calendars, pauses: readonly Pause[]): Stretch[] {
  const list: Stretch[] = [];
  let from = clock.startedAt;
  for (const change of clock.changes) {
    const calendar = Object.hasOwn(calendars, change.calendar) ? calendars[change.calendar] : undefined;
    if (calendar) {
      const { measure, from: begin } = reckon(calendar, clock.startedAt, change.budget);
      const first = Math.min(Math.max(begin, from), change.at);
      if (first > from) joinStretch(list, { from, to: first, counted: false, reason: receiptDay });
      for (const whole of stretchesBetween(calendar, measure, first, change.at)) {
        for (const piece of cutByPauses(whole, pauses)) joinStretch(list, piece);
      }
    } else if (change.at > from) {
      joinStretch(list, {
        from,
        to: change.at,
        counted: false,
        reason: `earlier rules, until ${change.reason}`,
      });
    }
    from = change.at;
  }
  return list;
}

function clipTo(stretches: readonly Stretch[], at: number): Stretch[] {
  return stretches.filter((s) => s.from < at).map((s) => (s.to > at ? { ...s, to: at } : s));
}

function sentence(
  clock: Clock,
  calendars: Calendars,
  at: number,
  stretches: readonly Stretch[],
  suspended: boolean,
): string {
  const calendar = calendarOf(clock, calendars);
  const change = clock.changes.at(-1);
  const rule = `${clock.title}: ${describeBudget(clock.budget)} from ${formatInstant(clock.startedAt, calendar)}`;
  const kept = change ? `, used time kept (${change.reason})` : '';
  const end = suspended
    ? 'paused; at the earliest it is due'
    : clock.budget.unit === 'business-days' && !change
      ? 'the day of receipt is day 0; due'
      : 'due';
  return `${rule}${kept}; ${end} ${formatInstant(at, calendar)} (${cityOf(calendar.timeZone)})${notCounted(stretches)}.`;
}
