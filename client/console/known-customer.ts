import { z } from 'zod';
import type { Database } from '../../activities/database/connect.ts';
import { orderNumber } from '../order-number.ts';
import { type ListedCase, listRecords } from '../records/list-records.ts';
import { caseLine } from './case-rows.ts';
import { customersOrders } from './customers-orders.ts';
import type { KnownCustomerBody } from './intake-bodies.ts';

/** By what a customer is known while a case is typed: whatever is there already. */
export const customerQuestion = z.strictObject({
  email: z.string().trim().min(3).max(320).optional(),
  phone: z.string().trim().min(1).max(50).optional(),
  orderId: orderNumber.optional(),
});

type CustomerQuestion = z.output<typeof customerQuestion>;

/** More than these nobody reads with a customer on the telephone. */
const most = 10;

/**
 * What there is already of a customer: cases that are open, so that the same is not opened twice, cases that are over, and
 * orders [CSP-KNOW-1]. Address, telephone number and order number each find what is theirs; words find nobody.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function knownCustomer(
  database: Database,
  { email, phone, orderId }: CustomerQuestion,
): Promise<KnownCustomerBody> {
  const filters = [
    ...(email === undefined ? [] : [{ email }]),
    ...(phone === undefined ? [] : [{ phone }]),
    ...(orderId === undefined ? [] : [{ orderId }]),
  ];
  const [pages, orders] = await Promise.all([
    Promise.all(
      filters.map((filter) =>
        listRecords(
          database,
          { filter: { scope: 'all', ...filter }, sort: 'received', limit: 2 * most },
          Date.now(),
        ),
      ),
    ),
    email === undefined ? [] : customersOrders(database, email),
  ]);
  const found = new Map<string, ListedCase>();
  for (const each of pages.flatMap(({ cases }) => cases)) found.set(each.caseId, each);
  const cases = [...found.values()].sort((a, b) => b.receivedAt - a.receivedAt);
  const lines = (closed: boolean) =>
    cases
      .filter(({ closedAt }) => (closedAt !== undefined) === closed)
      .slice(0, most)
      .map(caseLine);
  return { open: lines(false), earlier: lines(true), orders };
}
