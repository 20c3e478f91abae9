import { z } from 'zod';

const minor = z.int().nonnegative();
const instant = z.int().nonnegative();
const id = z.string().min(1).max(64);

/** One line of an order, as it was sold. All amounts in minor units of the order's currency. */
export const orderLine = z.strictObject({
  lineId: id,
  sku: id,
  title: z.string().min(1).max(200),
  category: z.string().min(1).max(64),
  quantity: z.int().positive().max(10_000),
  /** Price of one unit, without tax. */
  unitPrice: minor,
  /** Taken off this line alone. */
  discount: minor.default(0),
  /** Tax of the whole line, on top of the price. */
  tax: minor.default(0),
  finalSale: z.boolean().default(false),
  /** One for each unit where the goods have them. */
  serials: z.array(id).default([]),
});

/** One way in which an order was paid. */
export const tender = z.strictObject({
  tenderId: id,
  kind: z.enum(['card', 'gift-card', 'store-credit', 'bank-transfer', 'cash']),
  charged: minor,
  /** Given back so far, by whomever: the storefront's own refunds count too. */
  refunded: minor.default(0),
  at: instant,
});

/** An order as the shop sold it, and what was paid for it. */
export const order = z
  .strictObject({
    orderId: id,
    currency: z.string().regex(/^[A-Z]{3}$/, "expected an ISO 4217 currency, for example 'USD'"),
    /** When it was bought, epoch ms. */
    placedAt: instant,
    /** When it came to the customer, epoch ms; left out while it travels. */
    deliveredAt: instant.optional(),
    lines: z.array(orderLine).min(1).max(500),
    /** Taken off the order as a whole: shared by the lines. */
    discount: minor.default(0),
    shipping: minor.default(0),
    tenders: z.array(tender).min(1).max(20),
  })
  .superRefine(({ lines, discount, tenders }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const [i, { quantity, unitPrice, discount: off, serials }] of lines.entries()) {
      if (off > quantity * unitPrice) {
        issue(
          ['lines', i, 'discount'],
          `expected at most the price of the line, ${quantity * unitPrice}; got ${off}`,
        );
      }
      if (serials.length > 0 && serials.length !== quantity) {
        issue(
          ['lines', i, 'serials'],
          `expected one serial number for each of ${quantity} units, or none; got ${serials.length}`,
        );
      }
    }
    const goods = lines.reduce((sum, line) => sum + netOf(line), 0);
    if (discount > goods) {
      issue(['discount'], `expected at most the price of all lines, ${goods}; got ${discount}`);
    }
    for (const [i, { charged, refunded }] of tenders.entries()) {
      if (refunded > charged) {
        issue(['tenders', i, 'refunded'], `expected at most what was charged, ${charged}; got ${refunded}`);
      }
    }
  });

export type Order = z.infer<typeof order>;
export type OrderLine = z.infer<typeof orderLine>;
export type Tender = z.infer<typeof tender>;

/** What a line cost after its own discount, without tax. */
export function netOf({
  quantity,
  unitPrice,
  discount,
}: Pick<OrderLine, 'quantity' | 'unitPrice' | 'discount'>): number {
  return Math.max(0, quantity * unitPrice - discount);
}
