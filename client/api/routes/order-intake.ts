import { z } from 'zod';
import { shopOrder, type ShopOrder } from '../../../activities/orders/shop-order.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { putOrder } from '../../orders/put-order.ts';
import { orderNumber } from '../../order-number.ts';
import { propertyOf } from '../../unknown-value.ts';
import {
  mostOrders,
  numberedOrder,
  orderIntakeBody,
  ordersIntakeBody,
  ordersReportBody,
  orderTakenBody,
  shopOrderOf,
  wholeOrderBody,
  wholeOrderOf,
} from '../schemas/order-intake-body.ts';
import type { Api, RouteContext } from './context.ts';
import { problemResponses } from './responses.ts';

const numberParams = z.strictObject({ id: orderNumber.meta({ description: 'Number of the order' }) });

/** The largest body of many orders, bytes. */
const bodyLimit = 1024 * 1024;

const again =
  'The same order again changes nothing, so no Idempotency-Key is needed. What a case holds or was paid back for keeps its goods and prices.';

/** `PUT /v1/orders/{id}`, `GET /v1/orders/{id}` and `POST /v1/orders`: the shop's own hand, beside the import and its webhook. */
export function addOrderIntake(app: Api, { orders }: RouteContext): void {
  app.route({
    method: 'PUT',
    url: '/v1/orders/:id',
    config: { scope: 'orders:write' },
    schema: {
      operationId: 'putOrder',
      tags: ['Orders'],
      summary: 'Hand in an order, or what is new about it',
      description: again,
      params: numberParams,
      body: orderIntakeBody,
      response: {
        ...problemResponses(['OrderConflict', 'BodyTooLarge', 'UnsupportedMediaType']),
        200: orderTakenBody,
        201: orderTakenBody,
      },
    },
    handler: async ({ params: { id: orderId }, body }, reply) => {
      const checked = checkedOrder(shopOrderOf(orderId, body));
      if ('faults' in checked) {
        const text = checked.faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
        throw new ClientError('InvalidInput', `The order is not right: ${text}.`, { fields: checked.faults });
      }
      const outcome = await putOrder(orders, checked.order, `order ${orderId}`);
      if (typeof outcome !== 'string') throw new ClientError('OrderConflict', outcome.refused);
      return reply.code(outcome === 'new' ? 201 : 200).send({ orderId, outcome });
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/orders/:id',
    config: { scope: 'orders:read' },
    schema: {
      operationId: 'readOrder',
      tags: ['Orders'],
      summary: 'An order as it is known, with who bought it',
      params: numberParams,
      response: { ...problemResponses(['NoOrder']), 200: wholeOrderBody },
    },
    handler: async ({ params: { id } }) => {
      const found = await orFail(`order ${id}`, () => orders.find(id));
      if (!found) throw new ClientError('NoOrder', `There is no order ${id}. Hand it in first.`);
      return wholeOrderOf(found);
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/orders',
    bodyLimit,
    // Each order is judged by itself: what is wrong with one keeps no other out.
    attachValidation: true,
    config: { scope: 'orders:write' },
    schema: {
      operationId: 'putOrders',
      tags: ['Orders'],
      summary: `Hand in up to ${mostOrders} orders, or what is new about them`,
      description: `Orders that are not right are left out and told, the others are taken in. ${again}`,
      body: ordersIntakeBody,
      response: { ...problemResponses(['BodyTooLarge', 'UnsupportedMediaType']), 200: ordersReportBody },
    },
    handler: async (request) => {
      const body: unknown = request.body;
      const many = z.strictObject({ orders: z.array(z.unknown()).min(1).max(mostOrders) }).safeParse(body);
      if (!many.success) throw request.validationError ?? many.error;
      return reportOf(many.data.orders, (order) => putOrder(orders, order, 'the orders'));
    },
  });
}

type Outcome = Awaited<ReturnType<typeof putOrder>>;

async function reportOf(
  given: readonly unknown[],
  put: (order: ShopOrder) => Promise<Outcome>,
): Promise<z.infer<typeof ordersReportBody>> {
  const report: z.infer<typeof ordersReportBody> = { new: 0, changed: 0, same: 0, faults: [] };
  for (const [n, one] of given.entries()) {
    const named = orderNumber.safeParse(propertyOf(one, 'orderId'));
    const fault = (message: string): void => {
      report.faults.push({ line: n + 1, ...(named.success && { orderId: named.data }), message });
    };
    const read = readOrder(one);
    if ('faults' in read) {
      for (const { path, message } of read.faults) fault(`${path.join('.') || 'order'}: ${message}`);
      continue;
    }
    const outcome = await put(read.order);
    if (typeof outcome === 'string') report[outcome] += 1;
    else fault(outcome.refused);
  }
  return report;
}

type Checked =
  | { readonly order: ShopOrder }
  | { readonly faults: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };

function readOrder(one: unknown): Checked {
  const parsed = numberedOrder.safeParse(one);
  if (!parsed.success) return { faults: parsed.error.issues };
  const { orderId, ...body } = parsed.data;
  return checkedOrder(shopOrderOf(orderId, body));
}

/** What no single field tells: amounts that cannot be, the same line twice. Paths are those of the body. */
function checkedOrder(given: ShopOrder): Checked {
  const parsed = shopOrder.safeParse(given);
  if (parsed.success) return { order: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({
      path: path[0] === 'order' ? path.slice(1) : path,
      message,
    })),
  };
}
