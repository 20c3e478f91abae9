import { netOf, type OrderLine } from './order.ts';

/** What one unit of a line costs without any discount, tax included: minor units, rounded up in the customer's favour. */
export function listPrice(line: Pick<OrderLine, 'quantity' | 'unitPrice' | 'discount' | 'tax'>): number {
  const net = netOf(line);
  return line.unitPrice + (net === 0 ? 0 : Math.ceil((line.tax * line.unitPrice) / net));
}

/**
 * What is paid back when a unit is exchanged for an article: what was paid for it less what is kept of it and what the
 * article costs, never below 0. The customer is never asked for money.
 *
 * @param paid tax included; all minor units
 */
export function exchangeDifference(paid: number, fee: number, price: number): number {
  return Math.max(0, paid - fee - price);
}
