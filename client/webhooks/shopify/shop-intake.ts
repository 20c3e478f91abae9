import { z } from 'zod';
import type { OrdersPort } from '../../../activities/orders/orders-port.ts';
import type { ShopBooks } from '../../../activities/orders/shop-books.ts';
import { orFail } from '../../map-failure.ts';
import { putOrder } from '../../orders/put-order.ts';
import { paymentOfShopify, refundOfShopify } from './facts-of-shopify.ts';
import { goneByRefunds } from './gone-of-shopify.ts';
import { orderOfShopify } from './order-of-shopify.ts';
import { shopifyOrder, shopifyRefund, shopifyTransaction } from './shopify-message.ts';
import { paidBackByShop } from './tenders-of-shopify.ts';

/** What a shop's words are written to. */
export interface ShopIntake {
  readonly orders: Pick<OrdersPort, 'put' | 'find' | 'settledElsewhere'>;
  readonly books: ShopBooks;
}

/** What came of a message; `because` says why nothing did, and sending it again is of no use. */
export interface Taken {
  readonly taken: boolean;
  readonly because?: string;
}

/**
 * Takes in what Shopify says under a topic. Messages come late, twice and out of order: each payment and refund counts once by its
 * own id, and an order by when it was last changed.
 *
 * @throws ClientError `ServiceUnavailable` when the database goes away: the shop sends it again
 */
export async function takeFromShopify(intake: ShopIntake, topic: string, body: string): Promise<Taken> {
  switch (topic) {
    case 'orders/create':
    case 'orders/updated':
    case 'orders/paid':
    case 'orders/fulfilled':
    case 'orders/cancelled':
      return takeOrder(intake, body);
    case 'refunds/create':
      return takeRefund(intake, body);
    case 'order_transactions/create':
      return takePayment(intake, body);
    case 'orders/edited':
      return no('An edit tells no prices; orders/updated tells the whole order as it is then.');
    default:
      return no('It is no news of an order.');
  }
}

async function takeOrder({ orders, books }: ShopIntake, body: string): Promise<Taken> {
  const told = understood(shopifyOrder, body);
  if ('because' in told) return told;
  const { id, currency, updated_at: updatedAt, name } = told.message;
  const ours = await orFail('the order', async () => {
    await books.note(
      id,
      told.message.refunds.map((refund) => refundOfShopify(refund, currency)),
    );
    return orderOfShopify(told.message, await books.factsOf(id));
  });
  if ('because' in ours) return no(ours.because);
  const isNewest = await orFail(`order ${name}`, () =>
    books.isNewest(ours.order.orderId, Date.parse(updatedAt), id),
  );
  if (!isNewest) return no('Newer news of the order are known.');
  const answer = await putOrder(orders, ours, 'the order');
  return typeof answer === 'string' ? { taken: true } : no(answer.refused);
}

/** A refund of an order that is still to come waits for it. */
async function takeRefund({ orders, books }: ShopIntake, body: string): Promise<Taken> {
  const told = understood(shopifyRefund, body);
  if ('because' in told) return told;
  const { order_id: shopOrder } = told.message;
  return orFail('the refund', async () => {
    const found = await known({ orders, books }, shopOrder);
    const currency =
      found?.order.currency ?? told.message.transactions.find((each) => each.currency)?.currency;
    if (currency === undefined) return no('The order is not known yet; its own message tells its refunds.');
    await books.note(shopOrder, [refundOfShopify(told.message, currency)]);
    if (!found) return { taken: true };
    const { payments, refunds } = await books.factsOf(shopOrder);
    await orders.settledElsewhere(found.order.orderId, {
      refunded: paidBackByShop(found.order.tenders, refunds, payments),
      gone: goneByRefunds(refunds),
    });
    return { taken: true };
  });
}

/** A payment counts with the next message of its order. */
async function takePayment({ books }: ShopIntake, body: string): Promise<Taken> {
  const told = understood(shopifyTransaction, body);
  if ('because' in told) return told;
  const payment = paymentOfShopify(told.message);
  if (!payment) return no('It is no money that was taken; refunds are told by refunds/create.');
  await orFail('the payment', () => books.note(told.message.order_id, [payment]));
  return { taken: true };
}

async function known({ orders, books }: ShopIntake, shopOrder: string) {
  const orderId = await books.orderOf(shopOrder);
  return orderId === undefined ? undefined : orders.find(orderId);
}

function understood<T>(
  schema: z.ZodType<T>,
  body: string,
): { readonly message: T } | { readonly taken: false; readonly because: string } {
  const told = z.preprocess(read, schema).safeParse(body);
  if (told.success) return { message: told.data };
  const fields = told.error.issues.map(({ path }) => path.join('.')).slice(0, 5);
  return no(`The message is not understood: see ${fields.join(', ') || 'the body'}.`);
}

function no(because: string): { readonly taken: false; readonly because: string } {
  return { taken: false, because };
}

function read(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
