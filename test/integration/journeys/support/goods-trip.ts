import { randomUUID } from 'node:crypto';
import type { Database } from '../../../../activities/database/connect.ts';
import { stockOf } from '../../../../activities/fulfilment/stock.ts';
import { labelRegister } from '../../../../activities/labels/label-register.ts';
import { PostgresOrders } from '../../../../activities/orders/postgres-orders.ts';
import { janesOrder } from './goods.ts';

/** A case about a coffee machine of an order of its own. */
export interface Trip {
  readonly caseId: string;
  readonly orderId: string;
  readonly sku: string;
}

/** An order placed at an instant (epoch ms) with a coffee machine that no other test has in stock; one more of it is there. */
export async function buyMachine(database: Database, caseId: string, placedAt: number): Promise<Trip> {
  const orderId = `M-${randomUUID().slice(0, 8)}`;
  const sku = `CF-${orderId}`;
  const shopOrder = janesOrder(orderId, placedAt);
  const lines = shopOrder.order.lines.map((line) => (line.lineId === 'L1' ? { ...line, sku } : line));
  await new PostgresOrders(database).put({ ...shopOrder, order: { ...shopOrder.order, lines } });
  await stockOf(database).set(sku, 1);
  return { caseId, orderId, sku };
}

/** What is left of a case in the world: in the shop's tables, the ledger, the stock and the carrier's register. */
export async function leftBehind(database: Database, { caseId, orderId, sku }: Trip) {
  const labels = await labelRegister(database).ofCase(caseId);
  const count = async (table: 'refunds' | 'store_credits' | 'replacements') =>
    (await database.selectFrom(table).select('case_id').where('case_id', '=', caseId).execute()).length;
  const found = await new PostgresOrders(database).find(orderId);
  return {
    labels: labels.map(({ voided }) => (voided ? 'void' : 'valid')),
    paidBack: found?.order.tenders.map(({ refunded }) => refunded),
    refunds: await count('refunds'),
    credits: await count('store_credits'),
    replacements: await count('replacements'),
    onHand: (await stockOf(database).find(sku))?.onHand,
    taken: found?.taken.length,
  };
}
