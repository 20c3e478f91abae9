import { z } from 'zod';
import { ClientError } from '../../client-error.ts';
import { kindOf, kindsOf } from '../../catalogue.ts';
import { keyOf } from '../authenticate.ts';
import { idempotencyHeaders, once } from '../requests/once.ts';
import { caseBody, caseBodyOf } from '../schemas/case-body.ts';
import { eventBody, possibleBody, sentBody } from '../schemas/event-body.ts';
import { payloadSchema } from '../schemas/payload-schema.ts';
import type { Api, RouteContext } from './context.ts';
import { keyedProblems, problemResponses } from './responses.ts';
import { checkRole, sendable } from './what-a-role-may-send.ts';

/** The case in the address. */
export const caseParams = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'expected a case id: 1 to 60 small letters, digits and hyphens')
    .meta({ description: 'The case id', examples: ['c-k4mq2d7xw3hp'] }),
});

/** `GET /v1/cases/{id}`, and what can be sent to it. */
export function addCases(app: Api, { client, requests, catalogue }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id',
    config: { scope: 'cases:read' },
    schema: {
      operationId: 'readCase',
      tags: ['Cases'],
      summary: 'Read a case: its state, its clocks and what happens next',
      params: caseParams,
      response: { ...problemResponses(['UnknownCase']), 200: caseBody },
    },
    handler: async (request) => {
      const { id } = request.params;
      const [view, linked] = await Promise.all([client.view(id), client.linked(id)]);
      return caseBodyOf(view, linked, keyOf(request).role);
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/events',
    config: { scope: 'cases:read' },
    schema: {
      operationId: 'readEvents',
      tags: ['Cases'],
      summary: 'What can be sent to a case, with the JSON Schema of each payload',
      description: "Only what the key's role may send; what cannot be sent now says why.",
      params: caseParams,
      response: { ...problemResponses(['UnknownCase']), 200: possibleBody },
    },
    handler: async (request) => {
      const { role } = keyOf(request);
      const events = await client.events(request.params.id);
      return {
        events: events
          .filter(({ by }) => by.includes(role))
          .map(({ type, title, payload, blocked }) => ({
            type,
            title,
            payload: payloadSchema(payload),
            ...(blocked === undefined ? {} : { blocked }),
          })),
      };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/events',
    config: { scope: 'events:send' },
    schema: {
      operationId: 'sendEvent',
      tags: ['Cases'],
      summary: 'Send an event to a case',
      description: 'Counts once for one Idempotency-Key. A refusal says what is possible now.',
      headers: idempotencyHeaders,
      params: caseParams,
      body: eventBody,
      response: {
        ...problemResponses([
          ...keyedProblems,
          ...(['UnknownCase', 'UnknownEvent', 'InvalidPayload', 'PayloadTooLarge', 'FutureEvent'] as const),
          ...([
            'ReservedEvent',
            'RoleNotAllowed',
            'EventNotAccepted',
            'CaseClosed',
            'DuplicateEvent',
            'Refused',
          ] as const),
        ]),
        200: sentBody,
      },
    },
    handler: (request, reply) =>
      once(requests, request, reply, sentBody, async (id) => {
        const { type, payload, agent, occurredAt } = request.body;
        const { name, role } = keyOf(request);
        if (agent !== undefined && role !== 'agent') {
          const message = 'only a key of the role agent says who does it';
          throw new ClientError('InvalidInput', `agent: ${message}; leave it out.`, {
            fields: [{ path: ['agent'], message }],
          });
        }
        const kinds = kindsOf(catalogue).flatMap((kind) => kindOf(catalogue, kind) ?? []);
        checkRole(kinds, type, role);
        try {
          const answer = await client.send(request.params.id, {
            type,
            payload,
            actor: { id: agent ?? name, role },
            ...(occurredAt === undefined ? {} : { occurredAt: Date.parse(occurredAt) }),
            id,
          });
          return { status: 200, answer: { event: answer.eventId, type: answer.type, state: answer.state } };
        } catch (error) {
          throw sendable(kinds, error, role);
        }
      }),
  });
}
