import { z } from 'zod';
import { reference } from '../../machines/case/words.ts';
import { units } from '../orders/unit-params.ts';

const id = z.string().min(1).max(64);

/** The params of the effect `issueLabel`. */
export const issueLabelParams = z.strictObject({
  orderId: id,
  /** What comes back in the parcel. */
  units,
  /** Where it goes, as the policy says: name, then the address line by line. */
  to: z.array(z.string().min(1).max(80)).min(2).max(6),
  /** Reference to the person who sends it. */
  customer: z.string().regex(reference, 'expected a reference to a person'),
  /** False: the customer pays the way, and gets a packing slip in place of a label. */
  prepaid: z.boolean(),
});

/** The params of the effect `sendBack`: from where the policy says to the customer. */
export const sendBackParams = z.strictObject({
  orderId: id,
  /** What goes back to the customer. */
  units,
  from: z.array(z.string().min(1).max(80)).min(2).max(6),
  customer: z.string().regex(reference, 'expected a reference to a person'),
});

/** The params of the effect `voidLabel`: without a number, every label of the case that still holds. */
export const voidLabelParams = z.strictObject({ tracking: z.string().min(1).max(64).optional() });
