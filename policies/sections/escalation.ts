import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, money } from './common.ts';
import { email, person } from './contact.ts';
import { position } from './position.ts';

/** Why a case escalates. 'unresolved' comes by itself, the others are said or found. */
export const trigger = z.enum([
  'supervisor',
  'high-value',
  'legal',
  'safety',
  'unresolved',
  'dissatisfied',
  'on-request',
]);

export type Trigger = z.infer<typeof trigger>;

/** A rung of the ladder and who is asked there. */
const level = z.strictObject({
  level: z.int().min(1).max(4),
  title: z.string().min(1),
  contact: person,
  email,
  /** Whoever holds one of these positions may take it as the contact may; anybody else takes it on the contact's behalf. */
  positions: z.array(position).min(1).exactOptional(),
  /** Not ended so long after it began: it is stalled and climbs. Left out: only a missed check-in makes it climb. */
  limit: budget.exactOptional(),
});

/** Budgets run on the calendar of the answer; wall units, as 'hours', know no opening hours. */
export const escalation = z.strictObject({
  triggers: titled(z.array(trigger).min(1)),
  /** A claim above this is of high value; exactly this is not. */
  highValueAbove: titled(money).exactOptional(),
  /** Counted from the customer's word. */
  unresolvedAfter: titled(budget).exactOptional(),
  /** Not acknowledged within: it climbs. */
  acknowledgedWithin: titled(budget),
  checkInEvery: titled(budget),
  /** From 1 upwards without a gap. */
  levels: titled(z.array(level).min(1).max(4)),
});

export const safety = z.strictObject({
  reportWithin: titled(budget),
  /** Where the product safety team is written to. */
  team: titled(email),
  /** Sent to the customer at once, word for word. */
  instructions: titled(z.string().min(1)),
  /** What must be known of the incident before the case can close. */
  details: titled(z.array(z.string().min(1)).min(1)),
  /** Asks the customer whether they are safe, so long after the report. */
  followUpAfter: titled(budget),
  /**
   * Whoever must act is called again after it, then after twice as long, and so on; a case that began under a policy without it
   * has nobody called for what is still on its way.
   */
  callAgainAfter: titled(budget).exactOptional(),
  /**
   * The customer is called at once, at any hour, whose instructions go by letter or could not be delivered, until they were reached and
   * are safe; nobody has to be called in a case that began under a policy without it.
   */
  calledAtOnce: titled(z.array(z.enum(['letter', 'undelivered'])).min(1)).exactOptional(),
});

/** What the policy does not cover, and to whom it is handed. */
export const outOfScope = z.strictObject({
  /** A complaint about a specific employee: handed to these, together. */
  employee: titled(z.array(z.strictObject({ title: z.string().min(1), email })).min(1)).exactOptional(),
  /** Damage in transport: the customer claims it from the carrier, with what is needed to claim. */
  shippingDamage: titled(
    z.strictObject({
      carrier: z.string().min(1),
      contact: z.string().min(1),
      needed: z.array(z.string().min(1)).min(1),
    }),
  ).exactOptional(),
});
