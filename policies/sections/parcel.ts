import { z } from 'zod';
import { titled } from '../titled.ts';
import { budget, within } from './common.ts';

const warehouse = z.strictObject({
  /** As the parcel is addressed: name, street, place, country. */
  address: z.array(z.string().min(1).max(80)).min(2).max(6),
});

/** The rules of a parcel that a customer sends us, whatever it comes for. */
export const parcelRules = {
  /** Where the goods go, and the department that answers for them there. */
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
  /** A parcel that comes so long after the label expired is still looked at. */
  lateArrivals: titled(within),
  /** From the last word to the customer. */
  closeAfter: titled(within),
} as const;
