import { keyOf } from '../authenticate.ts';
import { idempotencyHeaders, once } from '../requests/once.ts';
import { claimBody, openedClaimBody } from '../schemas/claim-body.ts';
import { openedBodyOf } from '../schemas/opened-body.ts';
import type { Api, RouteContext } from './context.ts';
import { keyedProblems, problemResponses } from './responses.ts';

/** `POST /v1/warranty-claims` */
export function addWarrantyClaims(app: Api, { client, requests }: RouteContext): void {
  app.route({
    method: 'POST',
    url: '/v1/warranty-claims',
    config: { scope: 'cases:open' },
    schema: {
      operationId: 'openWarrantyClaim',
      tags: ['Open'],
      summary: 'Open a warranty claim of goods of an order',
      description:
        'Opens one case for one Idempotency-Key. The goods are held for it. The case judges by itself once it knows what is wrong; the customer gets steps to try, or the reasons against it, by mail. The label is at links.label once the claim is approved.',
      headers: idempotencyHeaders,
      body: claimBody,
      response: {
        ...problemResponses([
          ...keyedProblems,
          'UnknownPolicy',
          'UnknownKind',
          'UnknownOrder',
          'UnitTaken',
          'InvalidPayload',
          'CaseExists',
        ]),
        201: openedClaimBody,
      },
    },
    handler: async (request, reply) => {
      const { name, role } = keyOf(request);
      const answer = await once(requests, request, reply, openedClaimBody, async (id) => {
        const { occurredAt, ...asked } = request.body;
        const { caseId } = await client.openWarrantyClaim({
          ...asked,
          ...(occurredAt !== undefined && { occurredAt: Date.parse(occurredAt) }),
          id,
          actor: { id: name, role },
        });
        const body = openedBodyOf('warranty', caseId);
        const links = { ...body.links, label: `${body.links.case}/label` };
        return { status: 201, answer: { ...body, links } };
      });
      reply.header('location', answer.links.case);
      return answer;
    },
  });
}
