import { z } from 'zod';
import { order } from '../../machines/money/order.ts';

const customer = z.strictObject({
  name: z.string().min(1).max(200),
  email: z.email({ error: 'expected one e-mail address, for example ana@example.com' }).max(320),
  /** Where the goods were delivered, lines as on an envelope below the name. */
  address: z
    .string()
    .min(1)
    .max(1000)
    .regex(/^[^\p{Cc}]+(\n[^\p{Cc}]+)*$/u, 'expected lines as on an envelope, none of them empty')
    .optional(),
});

/**
 * An order as a shop hands it over. The order itself is plain facts that a case may carry; the customer stays in the
 * database.
 */
export const shopOrder = z.strictObject({ order, customer });

export type ShopOrder = z.infer<typeof shopOrder>;
export type Customer = z.infer<typeof customer>;
