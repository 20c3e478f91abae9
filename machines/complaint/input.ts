import { z } from 'zod';
import { carriedSlice } from '../../policies/carried-slice.ts';
import { trigger } from '../../policies/sections/escalation.ts';
import { channel, matter } from '../../policies/sections/common.ts';
import { dayLength } from '../../policies/calendar/zone.ts';
import { words } from '../case/words.ts';
import { complaintPolicy, type ComplaintPolicy } from './complaint-policy.ts';
import { horizonDays } from './horizon.ts';
import { answerPayload, outside } from './payloads.ts';
import { whyUnclear } from './understood.ts';

const instant = z.int().nonnegative();

/** Why a person may have a case escalate; the other triggers come by themselves. */
export const escalateFor = z.array(trigger.exclude(['unresolved', 'high-value']));

/** How a customer can be reached in writing. */
export const reachableBy = z.enum(['email', 'post']);

/** What a complaint is opened with. */
export const complaintInput = z
  .strictObject({
    caseId: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        "expected lowercase letters, digits and dashes, for example 'c-1042'",
      ),
    policy: carriedSlice(complaintPolicy),
    /** When it was opened here, epoch ms; the host stamps `at` with the same instant. */
    openedAt: instant,
    at: instant.optional(),
    /** When the customer's word arrived: clocks start then. Left out: openedAt. */
    occurredAt: instant.optional(),
    channel,
    matter: matter.default('complaint'),
    topic: z.string().optional(),
    customer: words('Customer'),
    words: words('What the customer says'),
    /** The number at which a caller can be called back. */
    callBack: words('Call-back number').optional(),
    openedBy: z.strictObject({ id: z.string(), role: z.enum(['agent', 'customer', 'system']) }),
    /** Left out: post for a letter, e-mail for everything else. */
    reachableBy: reachableBy.optional(),
    /** When a person took the call or chat; left out for a call that an agent opens: when it was opened. */
    answeredAt: instant.optional(),
    /** Why it escalates from the beginning. */
    escalate: escalateFor.optional(),
    /** What the policy does not cover: it is handed over at once, and nobody of a department gets the words. */
    referOut: outside.optional(),
    /** Resolved at once: the answer that was given when the case was opened. */
    answer: answerPayload.optional(),
  })
  .superRefine(({ policy, channel, topic, matter, occurredAt, openedAt, ...rest }, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const channels = policy.channels.value;
    if (!channels.includes(channel)) {
      issue(
        'channel',
        `expected a channel of the policy '${policy.id}': ${channels.join(', ')}; got '${channel}'`,
      );
    }
    const topics = Object.keys(policy.routing.value.topics);
    if (topic !== undefined && !topics.includes(topic)) {
      issue('topic', `expected a topic of the policy '${policy.id}': ${topics.join(', ')}; got '${topic}'`);
    }
    if (policy.matters && !policy.matters.includes(matter)) {
      issue(
        'matter',
        `expected what the policy '${policy.id}' covers: ${policy.matters.join(', ')}; got '${matter}'`,
      );
    }
    const known = policy.escalation?.triggers.value ?? [];
    for (const trigger of rest.escalate ?? []) {
      if (known.includes(trigger)) continue;
      const expected = known.length > 0 ? known.join(', ') : 'none, because it has no escalation';
      issue('escalate', `expected a trigger of the policy '${policy.id}': ${expected}; got '${trigger}'`);
    }
    if (rest.answer && policy.answer.afterInvestigation?.value) {
      issue(
        'answer',
        `expected no answer at the opening, because the policy '${policy.id}' skips no step: acknowledge, investigate, then answer`,
      );
    }
    if (rest.answer?.via === 'verbal') {
      const unclear = whyUnclear({ policy }, rest.answer);
      if (unclear !== undefined) issue('answer', unclear);
    }
    if (rest.referOut !== undefined) {
      const why = whyNotOutside(policy, rest.referOut, topic ?? rest.answer ?? rest.escalate);
      if (why !== undefined) issue('referOut', why);
    }
    if (rest.answeredAt !== undefined && rest.answeredAt < (occurredAt ?? openedAt)) {
      issue('answeredAt', 'expected when a person answered, not before the word arrived');
    }
    if (occurredAt !== undefined && occurredAt > openedAt) {
      issue('occurredAt', 'expected when the word arrived, not after the case was opened');
    }
    if (occurredAt !== undefined && occurredAt < openedAt - horizonDays * dayLength) {
      issue('occurredAt', 'expected when the word arrived, at most a year before the case was opened');
    }
  });

/** Why it cannot be handed over at the opening: the policy covers it, or something else is to be done with it as well. */
function whyNotOutside(
  { id, outOfScope = {} }: ComplaintPolicy,
  to: z.infer<typeof outside>,
  besides: unknown,
): string | undefined {
  if (outOfScope[to] === undefined) {
    const expected = Object.keys(outOfScope).join(', ') || 'nothing, because it refers nothing out';
    return `expected what the policy '${id}' refers out: ${expected}; got '${to}'`;
  }
  return besides === undefined
    ? undefined
    : 'expected no topic, answer or escalation beside it: it is handed over at once';
}

export type ComplaintInput = z.input<typeof complaintInput>;
