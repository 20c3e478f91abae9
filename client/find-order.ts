import type { FoundOrder, OrdersPort } from '../activities/orders/orders-port.ts';
import { ClientError } from './client-error.ts';
import { orFail } from './map-failure.ts';

/** What an order is found by. */
export interface OrderQuestion {
  readonly orderId: string;
  readonly email?: string | undefined;
  /** Whoever speaks for the company need not name the customer's address. */
  readonly staff: boolean;
}

/**
 * The order that somebody names. Whoever does not speak for the company must know the customer's address too; what is wrong is
 * not told, so that nobody learns which orders there are.
 *
 * @throws ClientError `UnknownOrder`, ServiceUnavailable
 */
export async function findOrder(
  orders: Pick<OrdersPort, 'find'>,
  { orderId, email, staff }: OrderQuestion,
): Promise<FoundOrder> {
  const found = await orFail(`order ${orderId}`, () => orders.find(orderId));
  const known = plain(found?.customer?.email);
  const matches = email === undefined ? staff : known !== undefined && plain(email) === known;
  if (found && matches) return found;
  throw new ClientError(
    'UnknownOrder',
    staff && email === undefined
      ? `There is no order ${orderId}. Check the number, or import the shop's orders again.`
      : 'There is no such order of a customer with this e-mail address. Check both as the confirmation of the order shows them.',
    { fields: [{ path: ['orderId'], message: 'no order is known by it and the e-mail address' }] },
  );
}

function plain(email: string | undefined): string | undefined {
  return email?.trim().toLowerCase();
}
