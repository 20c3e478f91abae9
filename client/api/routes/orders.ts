import { keyOf } from '../authenticate.ts';
import { orderBody, orderBodyOf, orderQuestionBody } from '../schemas/order-body.ts';
import type { Api, RouteContext } from './context.ts';
import { problemResponses } from './responses.ts';

/** `POST /v1/orders/find`: a POST, because an e-mail address belongs in no address line and no log. */
export function addOrders(app: Api, { client }: RouteContext): void {
  app.route({
    method: 'POST',
    url: '/v1/orders/find',
    config: { scope: 'cases:open' },
    schema: {
      operationId: 'findOrder',
      tags: ['Open'],
      summary: 'The goods of an order, and which of them no case holds',
      body: orderQuestionBody,
      response: {
        ...problemResponses(['UnknownOrder', 'BodyTooLarge', 'UnsupportedMediaType']),
        200: orderBody,
      },
    },
    handler: async (request) =>
      orderBodyOf(await client.order({ ...request.body, staff: keyOf(request).role !== 'customer' })),
  });
}
