import { z } from 'zod';
import { policySliceSchema } from '../../policies/slice.ts';
import { channel, matter } from '../../policies/sections/common.ts';
import { words } from '../case/words.ts';
import { answerPayload } from './payloads.ts';

const instant = z.int().nonnegative();

/** How a customer can be reached in writing. */
export const reachableBy = z.enum(['email', 'post']);

const slice = policySliceSchema.required({
  acknowledgement: true,
  forwarding: true,
  answer: true,
  followUp: true,
});

export type ComplaintPolicy = z.infer<typeof slice>;

/** What a complaint is opened with. */
export const complaintInput = z
  .strictObject({
    caseId: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,62}$/,
        "expected lowercase letters, digits and dashes, for example 'c-1042'",
      ),
    policy: slice,
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
    openedBy: z.strictObject({ id: z.string(), role: z.enum(['agent', 'customer', 'system']) }),
    /** Left out: post for a letter, e-mail for everything else. */
    reachableBy: reachableBy.optional(),
    /** Resolved at once: the answer that was given when the case was opened. */
    answer: answerPayload.optional(),
  })
  .superRefine(({ policy, channel, topic, matter, occurredAt, openedAt }, context) => {
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
    if (occurredAt !== undefined && occurredAt > openedAt) {
      issue('occurredAt', 'expected when the word arrived, not after the case was opened');
    }
  });

export type ComplaintInput = z.input<typeof complaintInput>;
