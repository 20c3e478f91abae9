import { createHmac } from 'node:crypto';
import type { FoundOrder, OrdersPort, SettledElsewhere } from '../../../activities/orders/orders-port.ts';
import type { ShopBooks, ShopPayment, ShopRefund } from '../../../activities/orders/shop-books.ts';
import type { ShopOrder } from '../../../activities/orders/shop-order.ts';
import { apiWith, ask } from './api.ts';
import { fake } from './fake.ts';

const secret = 'shopify secret';

/** What a shop told, in memory. */
function memoryBooks(): ShopBooks {
  const words = new Map<string, { at: number; shopOrder: string }>();
  const facts = new Map<string, { shopOrder: string; fact: ShopPayment | ShopRefund }>();
  return {
    isNewest: async (id, at, shopOrder) => {
      if ((words.get(id)?.at ?? 0) > at) return false;
      words.set(id, { at, shopOrder });
      return true;
    },
    orderOf: async (shopOrder) => [...words].find(([, word]) => word.shopOrder === shopOrder)?.[0],
    note: async (shopOrder, told) => {
      for (const fact of told) facts.set(`${fact.kind} ${fact.id}`, { shopOrder, fact });
    },
    factsOf: async (shopOrder) => {
      const own = [...facts.values()].flatMap((each) => (each.shopOrder === shopOrder ? [each.fact] : []));
      return {
        payments: own.filter((fact) => fact.kind === 'payment'),
        refunds: own.filter((fact) => fact.kind === 'refund'),
      };
    },
  };
}

/** The shop's door in front of orders in memory. */
export async function shopDoor(refusal?: Error & { type: string; retryable: boolean }) {
  const taken: ShopOrder[] = [];
  const settled: SettledElsewhere[] = [];
  const orders = fake<OrdersPort>({
    put: async (order: ShopOrder) => {
      if (refusal) throw refusal;
      taken.push(order);
      return 'new';
    },
    find: async (orderId: string): Promise<FoundOrder | undefined> => {
      const last = taken.findLast(({ order }) => order.orderId === orderId);
      return last && { order: last.order, customer: last.customer, taken: [] };
    },
    settledElsewhere: async (_orderId: string, told: SettledElsewhere) => {
      settled.push(told);
      return 'changed';
    },
  });
  const { app } = await apiWith({}, { vendors: { shop: { secret, orders, books: memoryBooks() } } });
  const tell = async (body: unknown, over: { signature?: string; topic?: string } = {}) => {
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    const signature = over.signature ?? createHmac('sha256', secret).update(payload).digest('base64');
    const answer = await ask(app, {
      method: 'POST',
      url: '/v1/webhooks/shop',
      payload,
      headers: {
        'content-type': 'application/json',
        'x-shopify-topic': over.topic ?? 'orders/updated',
        'x-shopify-hmac-sha256': signature,
      },
    });
    return { status: answer.statusCode, ...answer.json() };
  };
  return { taken, settled, tell };
}
