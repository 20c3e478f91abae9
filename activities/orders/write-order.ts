import { sql, type Transaction } from 'kysely';
import type { Order } from '../../machines/money/order.ts';
import type { Tables } from '../database/tables.ts';
import { settleGone } from './settled-by-shop.ts';
import type { ShopOrder } from './shop-order.ts';

/** Writes an order that is not there; false when it is. Of two at once, one writes and the other waits for it. */
export async function writeOrder(
  trx: Transaction<Tables>,
  { order, customer, gone = [] }: ShopOrder,
): Promise<boolean> {
  const { orderId, currency, placedAt, deliveredAt, discount, shipping } = order;
  const { numInsertedOrUpdatedRows: written } = await trx
    .insertInto('orders')
    .values({
      order_id: orderId,
      currency,
      placed_at: placedAt,
      delivered_at: deliveredAt ?? null,
      discount,
      shipping,
    })
    .onConflict((oc) => oc.column('order_id').doNothing())
    .executeTakeFirst();
  if (written !== 1n) return false;
  await writeGoods(trx, order);
  await writeTenders(trx, order);
  await trx
    .insertInto('order_customers')
    .values({ order_id: orderId, ...customer })
    .execute();
  await settleGone(trx, orderId, gone);
  return true;
}

/** Writes the lines of an order, over those that are there, and their serial numbers. */
export async function writeGoods(trx: Transaction<Tables>, { orderId, lines }: Order): Promise<void> {
  await trx
    .insertInto('order_lines')
    .values(
      lines.map((line, position) => ({
        order_id: orderId,
        line_id: line.lineId,
        position,
        sku: line.sku,
        title: line.title,
        category: line.category,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        discount: line.discount,
        tax: line.tax,
        final_sale: line.finalSale,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['order_id', 'line_id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        sku: eb.ref('excluded.sku'),
        title: eb.ref('excluded.title'),
        category: eb.ref('excluded.category'),
        quantity: eb.ref('excluded.quantity'),
        unit_price: eb.ref('excluded.unit_price'),
        discount: eb.ref('excluded.discount'),
        tax: eb.ref('excluded.tax'),
        final_sale: eb.ref('excluded.final_sale'),
      })),
    )
    .execute();
  const serials = lines.flatMap(({ lineId, serials: of }) =>
    of.map((serial, unit) => ({ order_id: orderId, line_id: lineId, unit, serial })),
  );
  // PostgreSQL takes 65535 parameters in one statement.
  for (let at = 0; at < serials.length; at += 10_000) {
    await trx
      .insertInto('order_serials')
      .values(serials.slice(at, at + 10_000))
      .onConflict((oc) =>
        oc
          .columns(['order_id', 'line_id', 'unit'])
          .doUpdateSet((eb) => ({ serial: eb.ref('excluded.serial') })),
      )
      .execute();
  }
}

/** Writes how an order was paid, over what is there; what was paid back here stays. */
export async function writeTenders(trx: Transaction<Tables>, { orderId, tenders }: Order): Promise<void> {
  await trx
    .insertInto('order_tenders')
    .values(
      tenders.map(({ tenderId, kind, charged, refunded, at }, position) => ({
        order_id: orderId,
        tender_id: tenderId,
        position,
        kind,
        charged,
        refunded_elsewhere: refunded,
        at,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['order_id', 'tender_id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        kind: eb.ref('excluded.kind'),
        charged: eb.ref('excluded.charged'),
        refunded_elsewhere: eb.ref('excluded.refunded_elsewhere'),
        refunded_both: sql`least(order_tenders.refunded_both, excluded.refunded_elsewhere)`,
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
}
