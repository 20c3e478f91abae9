import { businessDaysBetween, closeOf, nextBusinessDay } from '../../policies/calendar/business-days.ts';
import type { Calendar } from '../../policies/calendar/calendar.ts';
import { dayOf } from '../../policies/calendar/day.ts';
import {
  addBusinessMinutes,
  applyBudget,
  businessMinutesBetween,
} from '../../policies/calendar/operations.ts';
import { subtractBudget } from '../../policies/calendar/subtract-budget.ts';
import { dayLength, isoDate } from '../../policies/calendar/zone.ts';
import { calendarOf, type Clock } from '../clocks/clock.ts';
import { rederive } from '../clocks/rederive.ts';
import { answerPromise, answerToldBy } from './commitments.ts';
import { clockOf, dueAt } from '../case/due.ts';
import type { ComplaintContext } from './context.ts';
import { keepsOwed } from './solved-at.ts';

/** Until when the customer waits for the answer: the date that was told and is open, or else the clock's due instant. */
export function holdsUntil(context: ComplaintContext): number {
  return answerToldBy(context) ?? dueAt(context, 'answer');
}

/** The calendar of the answer clock: promised dates are days of it. */
export function answerCalendar({ policy }: Pick<ComplaintContext, 'policy'>): Calendar {
  return calendarOf({ name: 'answer', calendar: policy.answer.within.value.calendar }, policy.calendars);
}

/** When the policy's default owner takes a case that nobody routed: early enough for both clocks of the first day. */
export function defaultOwnerAt(context: ComplaintContext): number {
  const { calendars, acknowledgement } = context.policy;
  return Math.min(
    ...['acknowledgement', 'forwarding'].map((name) => {
      const clock = clockOf(context, name);
      if (!clock) return Infinity;
      return subtractBudget(calendarOf(clock, calendars), dueAt(context, name), acknowledgement.lead.value)
        .at;
    }),
  );
}

/**
 * When the delay notice goes out by itself: the policy's lead before the date, so that it arrives before it [PRO-RES-3]. A date told later than that gets its
 * notice when half of the open time is over, so that a new date is not put off again in the moment it is told.
 */
export function noticeAt(context: ComplaintContext): number {
  const clock = clockOf(context, 'answer');
  if (!clock) return context.at;
  const calendar = answerCalendar(context);
  const due = holdsUntil(context);
  const { noticeLead, noticeLeadByPost = noticeLead } = context.policy.answer;
  // A letter is longer on its way than a mail.
  const ahead = context.reachableBy === 'post' ? noticeLeadByPost : noticeLead;
  const lead = subtractBudget(calendar, due, ahead.value).at;
  // A date other than the clock's holds from when it was told.
  const told = due !== dueAt(context, 'answer') ? answerPromise(context)?.promisedAt : undefined;
  const since = told ?? clock.changes.at(-1)?.at ?? clock.startedAt;
  if (lead > since) return lead;
  return addBusinessMinutes(calendar, since, Math.floor(businessMinutesBetween(calendar, since, due) / 2)).at;
}

/**
 * When the follow-up question goes out, counted from when the customer had the answer and what was promised besides: the date of
 * what is owed, or when it was done.
 */
export function followUpAt(context: ComplaintContext): number {
  const { policy, answered, at, commitments } = context;
  const { budget, calendar } = policy.followUp.after.value;
  const things = keepsOwed(context) ? commitments.filter(({ clock }) => clock !== undefined) : [];
  const ends = things.flatMap(({ status, dueAt: by, settledAt }) =>
    status === 'open' ? [by] : status === 'kept' || status === 'broken' ? [settledAt ?? by] : [],
  );
  return applyBudget(
    calendarOf({ name: 'followUp', calendar }, policy.calendars),
    Math.max(answered?.reachedAt ?? at, ...ends),
    budget,
  ).at;
}

/** A span of the follow-up (its reminder or its end) after an instant. */
export function followUpSpan(
  { policy }: ComplaintContext,
  from: number,
  part: 'reminder' | 'closeAfter',
): number {
  const span = policy.followUp[part] ?? policy.followUp.closeAfter;
  const { calendar } = policy.followUp.after.value;
  return applyBudget(calendarOf({ name: 'followUp', calendar }, policy.calendars), from, span.value).at;
}

/** Until when the last word of an ending case is waited for. */
export function lastWordUntil(context: ComplaintContext): number {
  return followUpSpan(context, context.ending?.at ?? context.at, 'closeAfter');
}

/**
 * The answer clock moved to a date that the customer was told at `toldAt`: due at the close of business of the day of
 * `at`, whatever pauses came before; used time kept. A date that was over when it was told cures no breach.
 */
export function movedTo(
  context: ComplaintContext,
  clock: Clock,
  at: number,
  reason: string,
  toldAt: number,
): Clock {
  const answers = answerCalendar(context);
  const amount = businessDaysBetween(answers, clock.startedAt, at);
  const budget = { amount, unit: 'business-days' } as const;
  const { calendar } = context.policy.answer.within.value;
  const until = applyBudget(answers, clock.startedAt, budget).at;
  const change = { at: context.at, reason, budget, calendar, ...(until > toldAt && { until }) };
  return rederive(clock, change, context.policy.calendars);
}

/** The new date that the policy gives by itself, counted from the promised one, or from now when that is over; epoch ms. */
export function nextDate(context: ComplaintContext): number {
  const from = Math.max(holdsUntil(context), context.at);
  return applyBudget(answerCalendar(context), from, context.policy.answer.renewal.value).at;
}

/** The close of business of a date 'YYYY-MM-DD' (epoch ms), or the next business day when it is closed. */
export function closeOfDate(
  calendar: Calendar,
  iso: string,
): { readonly at: number } | { readonly reason: string; readonly next: string } {
  const day = dayOf(calendar, Date.parse(`${iso}T00:00:00Z`) / dayLength);
  if (day.business) return { at: closeOf(day) };
  return { reason: day.off ?? 'closed', next: isoDate(nextBusinessDay(calendar, day.date).date) };
}
