import { atPriority, priorityOf } from '../../policies/at-priority.ts';
import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { hurriedBy } from './by-priority.ts';
import type { Change, ComplaintContext } from './context.ts';
import type { MessageOf } from './events.ts';
import { underNewRules } from './new-rules.ts';
import type { Payloads } from './payloads.ts';

/** The clocks that a priority has times for. */
const timed = /^(answer|response)(-\d+)?$/;

/**
 * The case gets another priority of its policy: the clocks of the answer and of the first response follow its times as they
 * follow another policy, used time kept; a date that the customer was told stays, and the owner is called by the time of the
 * priority where that is sooner. The times of the other clocks are the same for every priority.
 */
export function priorityChanged(
  context: ComplaintContext,
  { priority: id, reason }: Payloads['changePriority'],
  occurredAt: number,
  who: Actor,
): Change {
  const { policy } = context;
  const [before, after] = [priorityOf(policy, context.priority), priorityOf(policy, id)];
  if (!after) return {};
  const because = `priority '${after.title}'`;
  const rules = { policy: atPriority(policy, id), calendars: policy.calendars, reason: because };
  const what = `Priority changed from '${before?.title}' to '${after.title}'`;
  return applied(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, occurredAt, who, 'internal'),
    (next) => ({
      priority: id === priorityOf(policy)?.id ? undefined : id,
      ...hurriedBy(next, id),
      clocks: next.clocks.map((clock) =>
        timed.test(clock.name) ? underNewRules(clock, next, { ...rules, key: (key) => key }) : clock,
      ),
    }),
  );
}

/** A policy may know no priorities, and only another one is a change. */
export function whyNotChangePriority(
  { policy, priority }: ComplaintContext,
  message?: MessageOf<'changePriority'>,
): string | undefined {
  const now = priorityOf(policy, priority);
  if (!now)
    return `The policy '${policy.id}' knows no priorities: its times are the same for every case. Another policy has other times: send 'changePolicy'.`;
  if (!message) return undefined;
  const { priority: id } = message.payload;
  const known = policy.priorities?.value.map((each) => each.id) ?? [];
  if (!known.includes(id))
    return `The policy '${policy.id}' has no priority '${id}'; choose one of: ${known.join(', ')}.`;
  return id === now.id ? `Its priority is '${now.title}' already.` : undefined;
}
