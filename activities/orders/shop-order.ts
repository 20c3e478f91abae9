import { z } from 'zod';
import { order, type Order } from '../../machines/money/order.ts';

/** Who bought an order. */
export const customer = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, 'expected no control characters'),
  email: z.email({ error: 'expected one e-mail address, for example ana@example.com' }).max(320),
  /** Where the goods were delivered, lines as on an envelope below the name. */
  address: z
    .string()
    .min(1)
    .max(1000)
    .regex(/^[^\p{Cc}]+(\n[^\p{Cc}]+)*$/u, 'expected lines as on an envelope, none of them empty')
    .optional(),
});

/** Pieces that the shop itself paid back, took out of the order or never sent: how many of a line in all. */
export const gone = z
  .array(z.strictObject({ lineId: z.string().min(1).max(64), quantity: z.int().nonnegative().max(10_000) }))
  .max(500);

/**
 * An order as a shop hands it over. The order itself is plain facts that a case may carry; the customer stays in the
 * database.
 */
export const shopOrder = z
  .strictObject({ order, customer, gone: gone.optional() })
  .superRefine(({ order: { lines, tenders, ...facts } }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['order', ...path], message });
    for (const [path, text] of textsOf({ lines, tenders, ...facts })) {
      if (/\p{Cc}/u.test(text)) issue(path, 'expected no control characters');
    }
    for (const [i, { lineId }] of lines.entries()) {
      if (lines.findIndex((line) => line.lineId === lineId) < i) {
        issue(['lines', i, 'lineId'], 'expected each line once; another one has this id');
      }
    }
    for (const [i, { tenderId }] of tenders.entries()) {
      if (tenders.findIndex((tender) => tender.tenderId === tenderId) < i) {
        issue(['tenders', i, 'tenderId'], 'expected each tender once; another one has this id');
      }
    }
  });

/** Every text of an order and its path: no database holds a control character. */
function* textsOf({
  orderId,
  lines,
  tenders,
}: Pick<Order, 'orderId' | 'lines' | 'tenders'>): Iterable<[path: (string | number)[], text: string]> {
  yield [['orderId'], orderId];
  for (const [i, { lineId, sku, title, category, serials }] of lines.entries()) {
    for (const [name, text] of Object.entries({ lineId, sku, title, category }))
      yield [['lines', i, name], text];
    for (const [n, serial] of serials.entries()) yield [['lines', i, 'serials', n], serial];
  }
  for (const [i, { tenderId }] of tenders.entries()) yield [['tenders', i, 'tenderId'], tenderId];
}

export type ShopOrder = z.infer<typeof shopOrder>;
export type Customer = z.infer<typeof customer>;
