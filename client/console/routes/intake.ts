import { z } from 'zod';
import type { FoundOrder } from '../../../activities/orders/orders-port.ts';
import { policyIds, policyOf } from '../../../policies/registry.ts';
import { returnReason } from '../../../policies/sections/returns.ts';
import { fault } from '../../../policies/sections/warranty.ts';
import type { Api } from '../../api/routes/context.ts';
import { newEventId } from '../../case-id.ts';
import { checkClaimRequest } from '../../claim-request.ts';
import { parseOpenRequest } from '../../open-request.ts';
import { orderNumber } from '../../order-number.ts';
import { checkReturnRequest } from '../../return-request.ts';
import { writtenDown } from '../acts/written-down.ts';
import type { OpenedBody, PolicyBody } from '../bodies.ts';
import type { IntakeOrderBody, KnownCustomerBody } from '../intake-bodies.ts';
import { customerQuestion, knownCustomer } from '../known-customer.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const opening = z.looseObject({
  kind: z.enum(['complaint', 'return', 'warranty']),
  id: z.string().min(1).max(100).optional(),
});

/**
 * `POST /api/cases`, and what its form needs: `GET /api/policies`, `POST /api/intake/customer` (in the body, so that no log
 * of addresses holds a customer's) and `GET /api/intake/orders/{id}`.
 */
export function addIntake(app: Api, { client, acts, database }: ConsoleContext): void {
  app.get('/api/policies', (): readonly PolicyBody[] => policyIds().map(policyBody));
  app.route({
    method: 'POST',
    url: '/api/intake/customer',
    schema: { body: customerQuestion },
    handler: (request): Promise<KnownCustomerBody> => knownCustomer(database, request.body),
  });
  app.route({
    method: 'GET',
    url: '/api/intake/orders/:id',
    schema: { params: z.object({ id: orderNumber }) },
    handler: async (request): Promise<IntakeOrderBody> =>
      orderBody(await client.order({ orderId: request.params.id, staff: true })),
  });
  app.route({
    method: 'POST',
    url: '/api/cases',
    schema: { body: opening },
    handler: async (request, reply): Promise<OpenedBody> => {
      const { account } = staffOf(request);
      const { kind, id: eventId = newEventId(), ...rest } = request.body;
      const actor = { id: account.id, role: 'agent' as const };
      const deed = { account, caseId: undefined, type: 'open', eventId, right: 'open' };
      const { caseId } = await writtenDown(
        acts,
        deed,
        async () => open(kind, { ...rest, id: eventId, actor }),
        (opened) => opened.caseId,
      );
      return reply.code(201).send({ id: caseId });
    },
  });

  function open(kind: z.infer<typeof opening>['kind'], given: Readonly<Record<string, unknown>>) {
    switch (kind) {
      case 'complaint':
        return client.open(parseOpenRequest({ ...given, kind }));
      case 'return':
        return client.openReturn(checkReturnRequest(given));
      case 'warranty':
        return client.openWarrantyClaim(checkClaimRequest(given));
      default:
        return kind satisfies never;
    }
  }
}

function orderBody({ order, customer, taken }: FoundOrder): IntakeOrderBody {
  const { orderId, placedAt, deliveredAt, lines } = order;
  return {
    orderId,
    placedAt,
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(customer && { customer: { name: customer.name, email: customer.email } }),
    lines: lines.map(({ lineId, title, quantity, serials }) => ({
      lineId,
      title,
      quantity,
      free: quantity - taken.filter((unit) => unit.lineId === lineId).length,
      serials,
    })),
  };
}

function policyBody(id: string): PolicyBody {
  const { company, channels, routing, kinds, calendars, knowledge, outOfScope = {} } = policyOf(id);
  return {
    id,
    company,
    timeZone: Object.values(calendars)[0]?.timeZone ?? 'UTC',
    channels: channels.value,
    topics: Object.entries(routing.value.topics).map(([topic, { title }]) => ({ id: topic, title })),
    outside: Object.entries(outOfScope).map(([what, { title }]) => ({ id: what, title })),
    kinds: Object.keys(kinds),
    returnReasons: returnReason.options,
    faults: fault.options,
    articles: knowledge?.value ?? [],
  };
}
