import { atChannel } from '../../policies/at-channel.ts';
import { atPriority } from '../../policies/at-priority.ts';
import type { Calendar } from '../../policies/calendar/calendar.ts';
import { applied } from '../case/applied.ts';
import type { Clock } from '../clocks/clock.ts';
import { clockOf } from '../case/due.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { policyIn, type ComplaintPolicy } from './complaint-policy.ts';
import type { Change, ComplaintContext } from './context.ts';
import { underNewRules, type NewRules } from './new-rules.ts';
import type { Payloads } from './payloads.ts';
import { responseBegins } from './responding.ts';
import { unresolvedClock } from './unresolved.ts';

/**
 * The case goes over to another policy, or another version of its own: every running clock is re-derived, used time kept, and
 * nothing breaches at once that is in time under both. What the customer was told holds; what stopped, and what was
 * overdue, stays as it was. Its priority stays, with the times that the new policy gives it.
 */
export function policyChanged(
  context: ComplaintContext,
  { policy: given, reason }: Payloads['changePolicy'],
  occurredAt: number,
  who: Actor,
): Change {
  const { policy: old, priority } = context;
  const plain = policyIn(given);
  if (!plain) return {};
  const policy = atChannel(plain, context.channel);
  const kept = keptCalendars(context, policy);
  const because = `policy ${policy.id} ${policy.version}`;
  const rules: NewRules = { policy: atPriority(policy, priority), ...kept, reason: because };
  const what = `Policy changed from ${old.id} ${old.version} to ${policy.id} ${policy.version}`;
  const used = old.answer.automaticRenewals.value - context.automaticLeft;
  return applied(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, occurredAt, who, 'internal'),
    (next) => ({
      policy: { ...policy, calendars: { ...kept.calendars } },
      clocks: next.clocks.map((clock) => underNewRules(clock, next, rules)),
      automaticLeft: Math.max(0, policy.answer.automaticRenewals.value - used),
    }),
    // A rule that the case did not have, or had no more, begins now, not when the word arrived.
    (next) =>
      next.answered || lives(clockOf(next, 'unresolved'))
        ? {}
        : { clocks: [...next.clocks, ...unresolvedClock(next, next.at)] },
    (next) => responseBegins(next, next.at),
  );
}

/** It runs, or has a verdict; one whose rule was gone in between has none. */
const lives = (clock: Clock | undefined): boolean => clock !== undefined && clock.outcome !== 'cancelled';

/**
 * The new policy's calendars, and those of the old one that clocks counted by and that differ, under keys of their own by which
 * the clocks that still need them find them.
 */
function keptCalendars(
  { clocks, policy: old }: ComplaintContext,
  policy: ComplaintPolicy,
): Pick<NewRules, 'calendars' | 'key'> {
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
