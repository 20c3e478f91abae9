import { z } from 'zod';
import type { FoundOrder } from '../../../activities/orders/orders-port.ts';
import { customer, gone, type ShopOrder } from '../../../activities/orders/shop-order.ts';
import { order, orderLine, tender } from '../../../machines/money/order.ts';
import { leftToRefund } from '../../../machines/money/tenders.ts';
import { orderNumber } from '../../order-number.ts';
import { givenInstant, instant, iso } from './instants.ts';

/** Most orders that one request hands in. */
export const mostOrders = 100;

const { lines, discount, shipping } = order.shape;

const given = {
  currency: order.shape.currency.meta({ examples: ['USD'] }),
  placedAt: givenInstant,
  deliveredAt: givenInstant.optional().meta({ description: 'Left out while it travels' }),
  lines: lines.meta({ description: "Amounts are minor units of the order's currency" }),
  discount: discount.meta({ description: 'Taken off the order as a whole, minor units' }),
  shipping: shipping.meta({ description: 'Paid for the way to the customer, minor units' }),
  tenders: z
    .array(tender.extend({ at: givenInstant }))
    .min(1)
    .max(20)
    .meta({
      description:
        'How it was paid; `refunded` is what the shop itself paid back. With Stripe, `tenderId` is its payment (`pi_...`, `ch_...`).',
    }),
  customer,
  gone: gone.optional().meta({
    description:
      'Pieces that the shop itself paid back, took out or never sent, in all so far: no case takes them any more',
  }),
};

/** An order as a shop hands it in; its number stands in the address. */
export const orderIntakeBody = z.strictObject(given).meta({ id: 'OrderIntake' });

/** Many orders as a shop hands them in. */
export const numberedOrder = z
  .strictObject({ orderId: orderNumber, ...given })
  .meta({ id: 'NumberedOrderIntake' });
export const ordersIntakeBody = z
  .strictObject({ orders: z.array(numberedOrder).min(1).max(mostOrders) })
  .meta({ id: 'OrdersIntake' });

/** What became of one order. */
export const orderTakenBody = z
  .object({ orderId: z.string(), outcome: z.enum(['new', 'changed', 'same']) })
  .meta({ id: 'OrderTaken' });

/** What became of many, as an import tells it. */
export const ordersReportBody = z
  .object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    faults: z
      .array(
        z.object({
          line: z.int().meta({ description: 'Which order of the list, from 1' }),
          orderId: z.string().optional(),
          message: z.string(),
        }),
      )
      .meta({ description: 'Orders that were left out and why; one order may have several' }),
  })
  .meta({ id: 'OrdersReport' });

/** An order as it is known, with who bought it. */
export const wholeOrderBody = z
  .object({
    orderId: z.string(),
    currency: z.string(),
    placedAt: instant,
    deliveredAt: instant.optional(),
    lines: z.array(z.object({ ...orderLine.shape, lineId: z.string() })),
    discount: z.int(),
    shipping: z.int(),
    tenders: z
      .array(z.object({ ...tender.shape, at: instant }))
      .meta({ description: '`refunded` is everything that was paid back, by the shop and by cases' }),
    left: z.int().meta({ description: 'What can still be paid back, minor units' }),
    held: z.array(z.object({ lineId: z.string(), unit: z.int(), caseId: z.string() })).meta({
      description: 'Pieces that a case holds, open or settled; `shop` when the shop settled it itself',
    }),
    customer: customer.optional().meta({ description: 'Left out once erased' }),
  })
  .meta({ id: 'WholeOrder' });

/** The order that was given, its instants as epoch ms. */
export function shopOrderOf(orderId: string, body: z.output<typeof orderIntakeBody>): ShopOrder {
  const { placedAt, deliveredAt, customer: buyer, gone: settled, tenders: paid, ...facts } = body;
  return {
    order: {
      orderId,
      ...facts,
      placedAt: Date.parse(placedAt),
      ...(deliveredAt !== undefined && { deliveredAt: Date.parse(deliveredAt) }),
      tenders: paid.map((each) => ({ ...each, at: Date.parse(each.at) })),
    },
    customer: buyer,
    ...(settled && { gone: settled }),
  };
}

/** An order as it is known. */
export function wholeOrderOf({
  order: known,
  customer: buyer,
  taken,
}: FoundOrder): z.infer<typeof wholeOrderBody> {
  const { placedAt, deliveredAt, tenders: paid, ...facts } = known;
  return {
    ...facts,
    placedAt: iso(placedAt),
    ...(deliveredAt !== undefined && { deliveredAt: iso(deliveredAt) }),
    tenders: paid.map((each) => ({ ...each, at: iso(each.at) })),
    left: leftToRefund(known),
    held: taken.map(({ lineId, unit, caseId }) => ({ lineId, unit, caseId })),
    ...(buyer && { customer: buyer }),
  };
}
