import { applyBudget } from '../../policies/calendar/operations.ts';
import { calendarOf } from '../clocks/clock.ts';
import { clockOf, dueAt } from './due.ts';
import type { EscalationStatus } from './escalating.ts';
import type { Escalated } from './escalation-steps.ts';

/**
 * By when the customer hears of the escalation again, epoch ms: the check-in that is awaited; where that is over already, because
 * what came before it was entered late, a whole period from now, so that no date is told that has passed [SUP-ESC-9] [CSP-PROM-1].
 */
export function newsBy(context: Escalated): number {
  const clock = clockOf(context, 'check-in');
  const due = dueAt(context, 'check-in');
  if (!clock || due > context.at) return due;
  return applyBudget(calendarOf(clock, context.policy.calendars), context.at, clock.budget).at;
}

/** The date of the next news, in a letter that says that somebody looks after it. */
export function nextNews(context: Escalated, status: EscalationStatus): { readonly checkInBy?: number } {
  return status === 'taken' || status === 'progress' ? { checkInBy: newsBy(context) } : {};
}

/** What a level's contact is asked: nothing once it is taken; else to take it by a date that is still to come, or at once [SUP-ESC-7]. */
export function askedOfContact(context: Escalated): {
  readonly acknowledgeBy?: number;
  readonly untaken?: 'yes';
} {
  if (context.escalation?.acknowledgedAt !== null) return {};
  const acknowledgeBy = dueAt(context, 'escalation');
  return acknowledgeBy > context.at ? { acknowledgeBy } : { untaken: 'yes' };
}
