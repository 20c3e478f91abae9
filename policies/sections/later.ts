import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, channel, money, within } from './common.ts';
import { person } from './complaint.ts';

/** First response of a person, by channel, in the policy's own unit. */
export const response = z.partialRecord(channel, titled(within));

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

export const escalation = z.strictObject({
  triggers: titled(z.array(trigger)),
  /** A claim above this is of high value; exactly this is not. */
  highValueAbove: titled(money).exactOptional(),
  unresolvedAfter: titled(budget).exactOptional(),
  acknowledgedWithin: titled(budget),
  checkInEvery: titled(budget),
  levels: titled(
    z.array(
      z.strictObject({ level: z.int().min(1).max(4), title: z.string(), contact: person, email: z.email() }),
    ),
  ),
});

export const compensation = z.strictObject({
  byCause: titled(
    z.record(
      z.enum(['service-failure', 'product-defect', 'shipping-delay', 'multiple-issues', 'broken-promise']),
      z.array(z.string().min(1)).min(1),
    ),
  ),
  approvalAbove: titled(money).exactOptional(),
  approvalWithin: titled(within).exactOptional(),
  /** Who approves, other than the requester; left out: the escalation's contacts from level 2 on. */
  approvers: titled(z.array(z.strictObject({ contact: person, email: z.email() })).min(1)).exactOptional(),
});

export const pauses = z.strictObject({
  /** Names of the clocks that wait while the customer is asked; safety never does. */
  waitingForCustomer: titled(z.array(z.enum(['answer', 'unresolved']))),
  limit: titled(within),
});

export const safety = z.strictObject({
  reportWithin: titled(budget),
  team: titled(z.email()),
  followUpAfter: titled(budget),
});

/** What the policy does not cover, and to whom it is handed. */
export const outOfScope = z.strictObject({
  /** A complaint about a specific employee: handed to these, together. */
  employee: titled(
    z.array(z.strictObject({ title: z.string().min(1), email: z.email() })).min(1),
  ).exactOptional(),
  /** Damage in transport: the customer claims it from the carrier, with what is needed to claim. */
  shippingDamage: titled(
    z.strictObject({
      carrier: z.string().min(1),
      contact: z.string().min(1),
      needed: z.array(z.string().min(1)).min(1),
    }),
  ).exactOptional(),
});

export const warranty = z.strictObject({
  standardMonths: titled(z.int().positive()),
  extendedMonths: titled(z.int().positive()),
  softwareDays: titled(z.int().positive()),
  replacement: titled(z.strictObject({ aim: within, late: within })),
});

export const returns = z.strictObject({
  windowDays: titled(z.int().positive()),
  restockingPercent: titled(z.number().min(0).max(100)),
  refund: titled(z.strictObject({ aim: within, late: within })),
});
