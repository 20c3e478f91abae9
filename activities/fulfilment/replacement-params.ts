import { z } from 'zod';
import { reference } from '../../machines/case/words.ts';
import { units } from '../orders/unit-params.ts';

const id = z.string().min(1).max(64);

/** The params of the effect `sendReplacement`. */
export const sendReplacementParams = z.strictObject({
  orderId: id,
  /** What is replaced: these are settled by it. */
  units: units.min(1),
  /** What is sent. */
  items: z
    .array(z.strictObject({ sku: id, quantity: z.int().positive().max(10_000) }))
    .min(1)
    .max(100)
    .refine((items) => new Set(items.map(({ sku }) => sku)).size === items.length, 'expected each sku once'),
  /** Reference to the person who gets it. */
  customer: z.string().regex(reference, 'expected a reference to a person'),
});
