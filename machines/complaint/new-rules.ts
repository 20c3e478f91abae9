import type { Within } from '../../policies/sections/common.ts';
import { clockOf } from '../case/due.ts';
import type { Calendars, Clock } from '../clocks/clock.ts';
import { dueOf } from '../clocks/due-of.ts';
import { rederive } from '../clocks/rederive.ts';
import { cancelClock } from '../clocks/stop-clock.ts';
import { answerToldBy } from './commitments.ts';
import type { ComplaintPolicy } from './complaint-policy.ts';
import type { ComplaintContext } from './context.ts';

/** The rules that hold from now on, and why. */
export interface NewRules {
  /** With the times of the case's priority. */
  readonly policy: ComplaintPolicy;
  readonly calendars: Calendars;
  /** The key that a calendar of before has from now on. */
  readonly key: (old: string) => string;
  /** As the clock's explanation says it. */
  readonly reason: string;
}

/**
 * A clock of the case re-derived, used time kept. What was told to the customer, what has stopped and what was overdue stays
 * as it was; a clock whose rule is gone is cancelled.
 */
export function underNewRules(
  clock: Clock,
  context: ComplaintContext,
  { policy, calendars, key, reason }: NewRules,
): Clock {
  const { at, policy: old } = context;
  const changes = (of: Clock): Clock['changes'] =>
    of.changes.map((change) => ({ ...change, calendar: key(change.calendar) }));
  const asItWas = { ...clock, calendar: key(clock.calendar), changes: changes(clock) };
  if (clock.stoppedAt !== undefined || holds(clock, context)) return asItWas;
  const due = dueOf(clock, old.calendars, at);
  if (!due.suspended && due.at <= at) return asItWas;
  const rule = ruleOf(clock, policy, context.channel);
  if (!rule) return cancelClock(asItWas, at);
  // Renewed and waiting for the customer: its days were given with the earlier pauses in mind.
  const change = { at, reason, ...rule, ...(isRenewed(clock) && { keepsLeft: true as const }) };
  const next = rederive(clock, change, old.calendars, calendars);
  return { ...next, changes: changes(next) };
}

/** Runs until a date that the customer was told. */
function holds(clock: Clock, context: ComplaintContext): boolean {
  if (context.commitments.some((each) => each.clock === clock.name)) return true;
  return isRenewed(clock) && clock === clockOf(context, 'answer') && answerToldBy(context) !== undefined;
}

/** An answer clock that was moved to a date that the customer was told. */
export function isRenewed({ changes }: Clock): boolean {
  return changes.some(({ reason }) => reason.startsWith('renewed'));
}

/** The rule of a running clock; none where the policy does not have it. */
function ruleOf(
  clock: Clock,
  policy: ComplaintPolicy,
  channel: ComplaintContext['channel'],
): Within | undefined {
  const { calendar } = policy.answer.within.value;
  const on = (rule: { readonly value: Within['budget'] } | undefined): Within | undefined =>
    rule && { budget: rule.value, calendar };
  switch (clock.name.replace(/-\d+$/, '')) {
    case 'acknowledgement':
      return policy.acknowledgement.within.value;
    case 'forwarding':
      return policy.forwarding.within.value;
    case 'answer':
      // As many days as it was given.
      return isRenewed(clock) ? { budget: clock.budget, calendar } : policy.answer.within.value;
    case 'response':
      return policy.response?.[channel]?.value;
    case 'unresolved':
      return on(policy.escalation?.unresolvedAfter);
    case 'escalation':
      return on(policy.escalation?.acknowledgedWithin);
    case 'check-in':
      return on(policy.escalation?.checkInEvery);
    case 'safety-report':
      return on(policy.safety?.reportWithin);
    case 'safety-follow-up':
      return on(policy.safety?.followUpAfter);
    case 'approval':
      return policy.compensation?.approvalWithin?.value;
    default:
      return { budget: clock.budget, calendar };
  }
}
