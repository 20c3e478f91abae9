import type { Calendar } from '../../policies/calendar/calendar.ts';
import type { Within } from '../../policies/sections/common.ts';
import type { Actor } from '../case/interaction.ts';
import type { Calendars, Clock } from '../clocks/clock.ts';
import { dueOf } from '../clocks/due-of.ts';
import { rederive } from '../clocks/rederive.ts';
import { cancelClock } from '../clocks/stop-clock.ts';
import { applied } from '../case/applied.ts';
import { answerToldBy } from './commitments.ts';
import { policyIn, type ComplaintPolicy } from './complaint-policy.ts';
import type { Change, ComplaintContext } from './context.ts';
import { clockOf } from '../case/due.ts';
import { heard } from '../case/heard.ts';
import type { Payloads } from './payloads.ts';
import { unresolvedClock } from './unresolved.ts';

/** Old calendars under the keys by which the clocks that still need them find them. */
interface Kept {
  readonly calendars: Calendars;
  /** The key that an old one has from now on. */
  readonly key: (old: string) => string;
}

/**
 * The case goes over to another policy, or another version of its own: every running clock is re-derived, used time kept, and
 * nothing breaches at once that is in time under both. What the customer was told holds; what stopped, and what was
 * overdue, stays as it was.
 */
export function policyChanged(
  context: ComplaintContext,
  { policy: given, reason }: Payloads['changePolicy'],
  occurredAt: number,
  who: Actor,
): Change {
  const { policy: old } = context;
  const policy = policyIn(given);
  if (!policy) return {};
  const { calendars, key } = keptCalendars(context, policy);
  const what = `Policy changed from ${old.id} ${old.version} to ${policy.id} ${policy.version}`;
  const used = old.answer.automaticRenewals.value - context.automaticLeft;
  return applied(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, occurredAt, who, 'internal'),
    (next) => ({
      policy: { ...policy, calendars: { ...calendars } },
      clocks: next.clocks.map((clock) => underNewRules(clock, next, policy, calendars, key)),
      automaticLeft: Math.max(0, policy.answer.automaticRenewals.value - used),
    }),
    // A rule that the case did not have begins now, not when the word arrived.
    (next) =>
      clockOf(context, 'unresolved') || next.answered
        ? {}
        : { clocks: [...next.clocks, ...unresolvedClock(next, next.at)] },
  );
}

function underNewRules(
  clock: Clock,
  context: ComplaintContext,
  policy: ComplaintPolicy,
  calendars: Calendars,
  key: Kept['key'],
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
  const reason = `policy ${policy.id} ${policy.version}`;
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
function isRenewed({ changes }: Clock): boolean {
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

/** The new policy's calendars, and those of the old one that clocks counted by and that differ, under keys of their own. */
function keptCalendars({ clocks, policy: old }: ComplaintContext, policy: ComplaintPolicy): Kept {
  const used = new Set(
    clocks.flatMap(({ calendar, changes }) => [calendar, ...changes.map((c) => c.calendar)]),
  );
  const calendars: Record<string, Calendar> = { ...policy.calendars };
  const keys = new Map<string, string>();
  for (const key of used) {
    const calendar = old.calendars[key];
    if (!calendar || same(calendar, policy.calendars[key])) continue;
    // One that was kept before has a key of its own already.
    let free = key.includes(' of ') ? key : `${key} of ${old.id} ${old.version}`;
    while (calendars[free] && !same(calendar, calendars[free])) free += ' (earlier)';
    calendars[free] = calendar;
    keys.set(key, free);
  }
  return { calendars, key: (key) => keys.get(key) ?? key };
}

function same(one: Calendar, other: Calendar | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
