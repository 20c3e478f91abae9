import { sql } from 'kysely';
import { order } from '../../machines/money/order.ts';
import type { Database } from '../database/connect.ts';
import { guarded } from '../database/guarded.ts';
import type { FoundOrder, TakenUnit } from './orders-port.ts';
import { withSentLines } from './with-sent-lines.ts';
import type { Customer } from './shop-order.ts';

interface Row {
  readonly facts: unknown;
  /** Ids of the lines that were sent in place of others. */
  readonly sent: readonly string[];
  readonly customer: Customer | null;
  readonly taken: readonly TakenUnit[];
}

/**
 * Orders by id, each whole in one round trip; what is unknown is absent. JSON keeps amounts numbers.
 *
 * @param as as they are now, with what was sent in place of goods; or as the shop sold them
 */
export async function readOrders(
  database: Database,
  orderIds: readonly string[],
  as: 'now' | 'sold' = 'now',
): Promise<ReadonlyMap<string, FoundOrder>> {
  if (orderIds.length === 0) return new Map();
  const { rows } = await guarded('read orders', () =>
    sql<Row>`
      select
        jsonb_strip_nulls(jsonb_build_object(
          'orderId', o.order_id, 'currency', o.currency, 'placedAt', o.placed_at, 'deliveredAt', o.delivered_at,
          'discount', o.discount, 'shipping', o.shipping,
          'lines', (
            select jsonb_agg(jsonb_build_object(
              'lineId', l.line_id, 'sku', l.sku, 'title', l.title, 'category', l.category, 'quantity', l.quantity,
              'unitPrice', l.unit_price, 'discount', l.discount, 'tax', l.tax, 'finalSale', l.final_sale,
              'serials', coalesce((
                select jsonb_agg(${as === 'now' ? sql`coalesce(s.sent_serial, s.serial)` : sql`s.serial`} order by s.unit) from order_serials s
                where s.order_id = l.order_id and s.line_id = l.line_id), '[]')
            ) order by l.position) from order_lines l
            where l.order_id = o.order_id and (${as === 'now'} or l.replacement_id is null)),
          'tenders', (
            select jsonb_agg(jsonb_build_object(
              'tenderId', t.tender_id, 'kind', t.kind, 'charged', t.charged, 'at', t.at,
              'refunded', least(t.charged, t.refunded_elsewhere - t.refunded_both + t.refunded_here)
            ) order by t.position) from order_tenders t where t.order_id = o.order_id)
        )) as facts,
        array(
          select l.line_id from order_lines l
          where ${as === 'now'} and l.order_id = o.order_id and l.replacement_id is not null) as sent,
        (select jsonb_strip_nulls(jsonb_build_object('name', c.name, 'email', c.email, 'address', c.address))
          from order_customers c where c.order_id = o.order_id) as customer,
        coalesce((
          select jsonb_agg(jsonb_build_object('lineId', r.line_id, 'unit', r.unit, 'caseId', r.case_id)
            order by r.line_id, r.unit)
          from reserved_units r where r.order_id = o.order_id), '[]') as taken
      from orders o where o.order_id = any(${[...orderIds]})`.execute(database),
  );
  return new Map(
    rows.map(({ facts, sent, customer, taken }) => {
      const read = withSentLines(order.parse(facts), sent);
      return [read.orderId, { order: read, customer: customer ?? undefined, taken }];
    }),
  );
}
