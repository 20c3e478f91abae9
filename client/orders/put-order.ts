import type { OrdersPort } from '../../activities/orders/orders-port.ts';
import { mapFailure } from '../map-failure.ts';
import { messageOf, propertyOf } from '../unknown-value.ts';

/**
 * Takes in one order, or says why it is left out.
 *
 * @param what is under way, in the reader's words
 * @throws ClientError `ServiceUnavailable` when the database goes away
 */
export async function putOrder(
  orders: Pick<OrdersPort, 'put'>,
  order: Parameters<OrdersPort['put']>[0],
  what: string,
): Promise<'new' | 'changed' | 'same' | { readonly refused: string }> {
  try {
    return await orders.put(order);
  } catch (error) {
    const type = propertyOf(error, 'type');
    if (type === 'OrderConflict' || type === 'OrderInvalid') return { refused: messageOf(error) };
    throw mapFailure(error, what);
  }
}
