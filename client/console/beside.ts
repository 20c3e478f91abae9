import type { Database } from '../../activities/database/connect.ts';
import { guarded } from '../../activities/database/guarded.ts';
import { orFail } from '../map-failure.ts';
import { listRecords } from '../records/list-records.ts';
import { caseLine } from './case-rows.ts';
import type { BesideBody } from './work-bodies.ts';

/** More is looked up in the queue. */
const most = 10;

/**
 * What else there is of a customer: other cases, closed ones too, and orders, the newest first [CSP-KNOW-1].
 *
 * @param email the customer's, as the case has it
 * @throws ClientError `ServiceUnavailable`
 */
export async function beside(database: Database, caseId: string, email: string): Promise<BesideBody> {
  const filter = { scope: 'all', text: email } as const;
  const [{ cases }, orders] = await Promise.all([
    listRecords(database, { filter, sort: 'received', limit: most + 1 }, Date.now()),
    ordersOf(database, email),
  ]);
  return { cases: cases.filter((each) => each.caseId !== caseId).map(caseLine), orders };
}

function ordersOf(database: Database, email: string): Promise<BesideBody['orders']> {
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
