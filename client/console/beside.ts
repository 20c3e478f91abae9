import type { Database } from '../../activities/database/connect.ts';
import { listRecords } from '../records/list-records.ts';
import { caseLine } from './case-rows.ts';
import { customersOrders } from './customers-orders.ts';
import type { BesideBody } from './work-bodies.ts';

/** More is looked up in the queue. */
const most = 10;

/**
 * What else there is of a customer: other cases, closed ones too, and orders, the newest first [CSP-KNOW-1]. A customer is
 * known by the address: words in other people's cases find nobody here.
 *
 * @param email the customer's, as the case has it
 * @throws ClientError `ServiceUnavailable`
 */
export async function beside(
  database: Database,
  caseId: string,
  email: string,
): Promise<Pick<BesideBody, 'cases' | 'orders'>> {
  const filter = { scope: 'all', email } as const;
  const [{ cases }, orders] = await Promise.all([
    listRecords(database, { filter, sort: 'received', limit: most + 1 }, Date.now()),
    customersOrders(database, email),
  ]);
  const others = cases.filter((each) => each.caseId !== caseId).slice(0, most);
  return { cases: others.map(caseLine), orders };
}
