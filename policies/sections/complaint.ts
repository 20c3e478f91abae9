import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, channel, within } from './common.ts';
import { email, person } from './contact.ts';

export const department = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "expected a short id, for example 'billing'"),
  title: z.string().min(1),
  email,
  /** Who answers for what arrives there, unless another person is named. */
  owner: person,
});

/** Which department a topic goes to, and who owns it there (left out: the department's default owner). */
export const route = z.strictObject({
  title: z.string().min(1),
  department: z.string().min(1),
  owner: person.exactOptional(),
});

export const routing = titled(
  z.strictObject({ topics: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), route), default: route }),
);

/** A way to acknowledge that is not verbal. */
export const wayToAcknowledge = z.enum(['telephone', 'letter', 'email']);

/** How a channel is acknowledged: said and logged, by mail by itself, or as the agent chooses with a default. */
export const acknowledgedBy = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('verbal') }),
  z.strictObject({ how: z.literal('email') }),
  z.strictObject({
    how: z.literal('choice'),
    of: z.array(wayToAcknowledge).min(1),
    /** What goes out by itself when nobody chose; a call cannot. */
    default: z.enum(['letter', 'email']),
  }),
]);

export const acknowledgement = z.strictObject({
  within: titled(within),
  /** So long before the due instant the default owner takes an unrouted case. */
  lead: titled(budget),
  by: z.partialRecord(channel, titled(acknowledgedBy)),
});

export const forwarding = z.strictObject({
  within: titled(within),
  callBackOnTransferFrom: titled(z.array(channel)),
});

export const answer = z.strictObject({
  within: titled(within),
  /** So long before the promised date the delay notice goes out by itself. */
  noticeLead: titled(budget),
  /** The same where it goes out by post, so that the letter arrives before the date; left out: no longer than otherwise. */
  noticeLeadByPost: titled(budget).exactOptional(),
  /** The new date, counted from the old one. */
  renewal: titled(budget),
  /** How often it renews by itself before a person must act. */
  automaticRenewals: titled(z.int().nonnegative()),
  /** True: no answer before the case was acknowledged and its investigation has begun. Left out: answered at once, too. */
  afterInvestigation: titled(z.boolean()).exactOptional(),
  /** True: no conversation ends before the customer said that everything is clear. Left out: not asked for. */
  confirmUnderstanding: titled(z.boolean()).exactOptional(),
});

export const followUp = z.strictObject({
  after: titled(within),
  /** A second question when the first stayed unanswered, counted from the first. */
  reminder: titled(budget).exactOptional(),
  /** Closed by itself when nobody replied so long after the question. */
  closeAfter: titled(budget),
  /**
   * True: what is promised, to be decided or to be chosen comes first: no "solved" ends the case before it, and the question comes after the
   * last promised date. Left out: it ends at once, and the customer is told what ends with it.
   */
  afterPromises: titled(z.boolean()).exactOptional(),
});
