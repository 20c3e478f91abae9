import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import type { BesideBody } from './work-bodies.ts';

/** More is looked up by its number. */
const most = 10;

/**
 * The orders of a customer, the newest first, at most 10.
 *
 * @param email the customer's, whatever its case
 * @throws ClientError `ServiceUnavailable`
 */
export function customersOrders(database: Database, email: string): Promise<BesideBody['orders']> {
  return orFail('orders', () =>
    guarded('read orders', async () => {
      const rows = await database
        .selectFrom('order_customers as c')
        .innerJoin('orders as o', 'o.order_id', 'c.order_id')
        .select(['o.order_id', 'o.placed_at'])
        .select((eb) =>
          eb
            .selectFrom('order_lines as l')
            .select((line) =>
              line.fn.agg<string>('string_agg', [line.ref('l.title'), line.val(', ')]).as('goods'),
            )
            .whereRef('l.order_id', '=', 'o.order_id')
            .as('goods'),
        )
        .where((eb) => eb(eb.fn<string>('lower', ['c.email']), '=', email.toLowerCase()))
        .orderBy('o.placed_at', 'desc')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        orderId: row.order_id,
        placedAt: Number(row.placed_at),
        goods: row.goods ?? '',
      }));
    }),
  );
}
