import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, channel, money, within } from './common.ts';
import { email, person } from './contact.ts';
import { position } from './position.ts';

/** First response of a person, by channel, in the policy's own unit. */
export const response = z.partialRecord(
  channel,
  titled(
    z
      .strictObject({
        ...within.shape,
        /** The policy promises it of the average: a single miss is shown and no breach. Left out: of each case. */
        measure: z.enum(['each', 'average']).exactOptional(),
      })
      .refine(({ measure, budget }) => measure !== 'average' || !budget.unit.endsWith('days'), {
        path: ['budget', 'unit'],
        message:
          "expected seconds, minutes or hours for an average, for example { amount: 2, unit: 'minutes' }",
      }),
  ),
);

/** What went wrong, in the words of the compensation table. */
export const cause = z.enum([
  'service-failure',
  'product-defect',
  'shipping-delay',
  'multiple-issues',
  'broken-promise',
]);

export type Cause = z.infer<typeof cause>;

/** What can be offered for it. */
export const remedy = z.enum([
  'service-credit',
  'account-credit',
  'full-refund',
  'partial-refund',
  'replacement',
  'expedited-shipping',
  'goodwill',
  'discount',
  'free-delivery',
]);

export type Remedy = z.infer<typeof remedy>;

const table = z.strictObject({
  offers: z.array(remedy).min(1),
  /** Who chooses among the offers. */
  choice: z.enum(['customer', 'company']),
  /** An apology goes with it. */
  apology: z.boolean(),
  /** What it is worth where nobody says so case by case: compensation for a broken promise is offered by itself. */
  amount: money.exactOptional(),
});

export const compensation = z.strictObject({
  byCause: z.partialRecord(cause, titled(table)),
  /** All compensation of the case together above this needs approval; exactly this does not. */
  approvalAbove: titled(money).exactOptional(),
  approvalWithin: titled(within).exactOptional(),
  /** Who approves, other than the requester, and whoever holds one of their positions; left out: the escalation's contacts from level 2 on. */
  approvers: titled(
    z
      .array(z.strictObject({ contact: person, email, positions: z.array(position).min(1).exactOptional() }))
      .min(1),
  ).exactOptional(),
  /** So long after it was granted our people have done what no payment does, a replacement for example. */
  givenWithin: titled(within).exactOptional(),
});

export const pauses = z.strictObject({
  /** Clocks that wait while the customer is asked; safety and a running escalation never do. */
  waitingForCustomer: titled(z.array(z.enum(['answer', 'unresolved']))),
  /** The longest wait: then the clocks run on by themselves. */
  limit: titled(within),
});

/** A call-back promised without a time of its own. */
export const callBack = z.strictObject({
  within: titled(within),
  /** So long before it is due the owner is reminded. */
  reminder: titled(budget),
  /** A customer may move it so often, to one of the stretches of so many minutes in which somebody is there, on the next days. */
  moving: titled(
    z.strictObject({
      times: z.int().positive().max(10),
      minutes: z.int().min(15).max(480),
      days: z.int().positive().max(14),
    }),
  ).exactOptional(),
});
