import { openedBody, openedBodyOf } from '../schemas/opened-body.ts';
import { complaintBody } from '../schemas/complaint-body.ts';
import { keyOf } from '../authenticate.ts';
import { idempotencyHeaders, once } from '../requests/once.ts';
import type { Api, RouteContext } from './context.ts';
import { keyedProblems, problemResponses } from './responses.ts';

const kind = 'complaint';

/** `POST /v1/complaints` */
export function addComplaints(app: Api, { client, requests }: RouteContext): void {
  app.route({
    method: 'POST',
    url: '/v1/complaints',
    config: { scope: 'cases:open' },
    schema: {
      operationId: 'openComplaint',
      tags: ['Open'],
      summary: 'Open a complaint, a question or a request',
      description:
        'Opens one case for one Idempotency-Key, however often it is sent. The acknowledgement goes out by itself.',
      headers: idempotencyHeaders,
      body: complaintBody,
      response: {
        ...problemResponses([...keyedProblems, 'UnknownPolicy', 'UnknownKind', 'InvalidPayload']),
        201: openedBody,
      },
    },
    handler: async (request, reply) => {
      const key = keyOf(request);
      const { occurredAt, reachableBy, topic, from, referOut, ...body } = request.body;
      const answer = await once(requests, request, reply, openedBody, async (id) => {
        const { caseId } = await client.open({
          kind,
          ...body,
          ...(topic === undefined ? {} : { topic }),
          ...(reachableBy === undefined ? {} : { reachableBy }),
          ...(from === undefined ? {} : { from }),
          ...(referOut === undefined ? {} : { referOut }),
          ...(occurredAt === undefined ? {} : { occurredAt: Date.parse(occurredAt) }),
          id,
          actor: { id: key.name, role: key.role },
        });
        return { status: 201, answer: openedBodyOf(kind, caseId) };
      });
      reply.header('location', answer.links.case);
      return answer;
    },
  });
}
