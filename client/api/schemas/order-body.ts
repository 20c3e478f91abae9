import { z } from 'zod';
import { orderNumber } from '../../order-number.ts';
import type { FoundOrder } from '../../../activities/orders/orders-port.ts';
import { instant, iso } from './instants.ts';

/** What an order is found by. */
export const orderQuestionBody = z
  .strictObject({
    orderId: orderNumber.meta({ description: 'Number of the order', examples: ['S-1003'] }),
    email: z.string().max(320).optional().meta({
      description: "The customer's address as the order has it; a key of the role customer must name it",
    }),
  })
  .meta({ id: 'OrderQuestion' });

/** An order's goods, and which of them can still be asked for. Without the customer. */
export const orderBody = z
  .object({
    orderId: z.string(),
    currency: z.string().meta({ description: 'ISO 4217' }),
    placedAt: instant,
    deliveredAt: instant.optional(),
    lines: z.array(
      z.object({
        lineId: z.string(),
        title: z.string(),
        category: z.string(),
        quantity: z.int(),
        free: z.array(z.int()).meta({ description: 'Pieces, counted from 0, that no case holds' }),
      }),
    ),
  })
  .meta({ id: 'Order' });

/** What a storefront sees of an order. */
export function orderBodyOf({ order, taken }: FoundOrder): z.infer<typeof orderBody> {
  const { orderId, currency, placedAt, deliveredAt, lines } = order;
  return {
    orderId,
    currency,
    placedAt: iso(placedAt),
    ...(deliveredAt === undefined ? {} : { deliveredAt: iso(deliveredAt) }),
    lines: lines.map(({ lineId, title, category, quantity }) => {
      const held = new Set(taken.filter((unit) => unit.lineId === lineId).map(({ unit }) => unit));
      const free = Array.from({ length: quantity }, (_, unit) => unit).filter((unit) => !held.has(unit));
      return { lineId, title, category, quantity, free };
    }),
  };
}
