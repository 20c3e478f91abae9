import { z } from 'zod';
import { order } from '../../machines/money/order.ts';

const customer = z.strictObject({
  name: z.string().min(1).max(200),
  email: z.email({ error: 'expected one e-mail address, for example ana@example.com' }).max(320),
});

/**
 * An order as a shop hands it over. The order itself is plain facts that a case may carry; the customer stays in the
 * database.
 */
export const shopOrder = z.strictObject({ order, customer });

export type ShopOrder = z.infer<typeof shopOrder>;
export type Customer = z.infer<typeof customer>;
