import { netOf, type Order } from '../../machines/money/order.ts';
import { shareOut } from '../../machines/money/share.ts';

/**
 * An order with the lines that were sent since. A discount of the order as a whole stays with the lines that were sold: each has
 * its share of it as its own, and what was paid for every unit stays the same.
 *
 * @param sent ids of the lines that were sent
 */
export function withSentLines(order: Order, sent: readonly string[]): Order {
  if (sent.length === 0) return order;
  const sold = order.lines.filter(({ lineId }) => !sent.includes(lineId));
  const off = shareOut(order.discount, sold.map(netOf));
  return {
    ...order,
    discount: 0,
    lines: [
      ...sold.map((line, i) => ({ ...line, discount: line.discount + (off[i] ?? 0) })),
      ...order.lines.filter(({ lineId }) => sent.includes(lineId)),
    ],
  };
}
