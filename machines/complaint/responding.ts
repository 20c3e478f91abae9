import { atPriority } from '../../policies/at-priority.ts';
import { stopClock } from '../clocks/stop-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import { spokenChannels } from '../../policies/sections/common.ts';
import type { Actor } from '../case/interaction.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import type { Change, ComplaintContext } from './context.ts';
import { clockOf } from '../case/due.ts';
import type { ComplaintInput } from './input.ts';
import type { Payloads } from './payloads.ts';

/**
 * The clock of the first response in the channel's own unit [SUP-RESP-1] [SUP-RESP-2] [SUP-RESP-3] [SUP-RESP-4] [HAW-RESP-1]
 * [HAW-RESP-2], or none where the policy promises none. A call or visit that an
 * agent opens was answered: at `answeredAt`, or when it was opened.
 */
export function responseClock(input: ComplaintInput, receivedAt: number): readonly Clock[] {
  const { policy, channel, openedBy, openedAt, answeredAt } = input;
  const rule = atPriority(policy).response?.[channel];
  if (!rule) return [];
  const clock = clockFrom('response', 'First response', rule, receivedAt);
  const taken =
    answeredAt ?? (spokenChannels.includes(channel) && openedBy.role === 'agent' ? openedAt : undefined);
  return [taken === undefined ? clock : stopClock(clock, taken, policy.calendars)];
}

/**
 * A policy that promises a first response takes over a case that had no such clock, or had it no more: it runs from `startedAt`
 * (epoch ms), unless a person of ours has spoken to the customer already.
 */
export function responseBegins(context: ComplaintContext, startedAt: number): Change {
  const { policy, channel, clocks, interactions, answered, openedBy } = context;
  const rule = atPriority(policy, context.priority).response?.[channel];
  const had = clockOf(context, 'response');
  if (!rule || answered || (had && had.outcome !== 'cancelled')) return {};
  const spoken =
    (spokenChannels.includes(channel) && openedBy.role === 'agent') ||
    interactions.some(({ direction, who }) => direction === 'out' && who.role === 'agent');
  if (spoken) return {};
  const clock = clockFrom('response', 'First response', rule, startedAt);
  return { clocks: [...clocks.filter((each) => each !== had), clock] };
}

/** The first response where the policy promises its time of the average over the cases, not of each [HAW-RESP-3]. */
export function isAverage({ policy, channel }: ComplaintContext, { name }: Pick<Clock, 'name'>): boolean {
  return name === 'response' && policy.response?.[channel]?.value.measure === 'average';
}

/** A person of ours spoke or wrote to the customer at `at`: the first time stops the clock. Machines do not count. */
export function spokenTo(context: ComplaintContext, who: Actor, at: number): Change {
  if (who.role !== 'agent' || !clockOf(context, 'response')) return {};
  const clocks = context.clocks.map((clock) =>
    clock.name === 'response' ? stopClock(clock, at, context.policy.calendars) : clock,
  );
  return { clocks };
}

/** A person's word to the customer, outside the letters of the case. */
export function respond(
  context: ComplaintContext,
  { text, channel }: Payloads['respond'],
  at: number,
  who: Actor,
): Change {
  const said = { at, who, direction: 'out', channel, what: 'Said to the customer', words: [text] } as const;
  return { interactions: [...context.interactions, said] };
}
