import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, within } from './common.ts';

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

const category = z.string().min(1).max(64);

const warehouse = z.strictObject({
  /** As the parcel is addressed: name, street, place, country. */
  address: z.array(z.string().min(1).max(80)).min(2).max(6),
});

export const returns = z.strictObject({
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
  /** Where the goods go, and the department that answers for returns there. */
  warehouse: titled(warehouse),
  handledBy: titled(z.string().min(1)),
  /** From the label or the instructions until the parcel must be on its way; then the label is void. */
  sendWithin: titled(within),
  /** So long before that the customer is reminded. */
  reminder: titled(budget),
  /** On its way so long: somebody must look for it. */
  transitLimit: titled(within),
  /** From the arrival. */
  inspection: titled(within),
  /** What a person must decide or put right; told again in every such period. */
  decision: titled(within),
  /** Both from the inspection. */
  refund: titled(z.strictObject({ aim: within, late: within })),
  /** A parcel that comes so long after the label expired is still looked at. */
  lateArrivals: titled(within),
  /** From the last word to the customer. */
  closeAfter: titled(within),
});
