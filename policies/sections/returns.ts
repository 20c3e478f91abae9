import { z } from 'zod';
import { titled } from '../titled.ts';
import { within } from './common.ts';
import { parcelRules } from './parcel.ts';

/** Why goods come back, in the customer's words. */
export const returnReason = z.enum([
  'defective',
  'damaged',
  'wrong-item',
  'not-as-described',
  'unwanted',
  'other',
]);

export type ReturnReason = z.infer<typeof returnReason>;

/** How a return may be settled when the goods are taken. */
export const settlementChoice = z.enum(['refund', 'replacement', 'exchange', 'store-credit']);

const choices = z.array(settlementChoice).min(1);

const category = z.string().min(1).max(64);

export const returns = z.strictObject({
  ...parcelRules,
  /** The last day is the one so many days after the purchase or the delivery; a return asked for on it is in time. */
  window: titled(
    z.strictObject({
      days: z.int().positive(),
      from: z.enum(['purchase', 'delivery']),
      calendar: z.string(),
    }),
  ),
  /** Categories that never come back because the customer changed their mind; left out: none. */
  notReturnable: titled(z.array(category)).exactOptional(),
  /** Kept of what was paid for opened goods of these categories, unless they are defective. */
  restocking: titled(z.strictObject({ percent: z.number().min(0).max(100), categories: z.array(category) })),
  /** Reasons that are not the customer's doing: we pay the way back. */
  prepaidFor: titled(z.array(returnReason).min(1)),
  /** Both from the inspection. */
  refund: titled(z.strictObject({ aim: within, late: within })),
  /**
   * What the customer may choose: for goods that come back for a reason that is not the customer's doing, and for others.
   * Left out: a refund.
   */
  settlements: titled(z.strictObject({ ours: choices, other: choices })).exactOptional(),
  /** For a customer who waits for what is out of stock: when it is tried again, and by when it is promised. Left out: nobody waits. */
  stockWait: titled(z.strictObject({ aim: within, late: within })).exactOptional(),
});
