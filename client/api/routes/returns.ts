import type { ReturnQuestion } from '../../return-request.ts';
import { keyOf } from '../authenticate.ts';
import type { ProblemType } from '../problems/catalogue.ts';
import { idempotencyHeaders, once } from '../requests/once.ts';
import { openedBodyOf } from '../schemas/opened-body.ts';
import {
  openedReturnBody,
  quoteBody,
  quoteBodyOf,
  returnBody,
  returnQuestionBody,
} from '../schemas/return-body.ts';
import { checkAgentsException } from './agents-exception.ts';
import type { Api, RouteContext } from './context.ts';
import { keyedProblems, problemResponses } from './responses.ts';

const kind = 'return';

const asked: readonly ProblemType[] = ['UnknownPolicy', 'UnknownKind', 'UnknownOrder', 'UnitTaken'];

/** `POST /v1/returns/quote` and `POST /v1/returns` */
export function addReturns(app: Api, { client, requests }: RouteContext): void {
  app.route({
    method: 'POST',
    url: '/v1/returns/quote',
    config: { scope: 'cases:open' },
    schema: {
      operationId: 'quoteReturn',
      tags: ['Open'],
      summary: 'What would become of a return: decisions, fees, dates',
      description:
        'Starts nothing and holds nothing; the same question may have another answer a moment later.',
      body: returnQuestionBody,
      response: {
        ...problemResponses([...asked, 'BodyTooLarge', 'UnsupportedMediaType']),
        200: quoteBody,
      },
    },
    handler: async (request) => {
      const { name, role } = keyOf(request);
      return quoteBodyOf(await client.quoteReturn(questionOf(request.body), { id: name, role }));
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/returns',
    config: { scope: 'cases:open' },
    schema: {
      operationId: 'openReturn',
      tags: ['Open'],
      summary: 'Open a return of goods of an order',
      description:
        'Opens one case for one Idempotency-Key. The goods are held for it: no other case can bring them back. The label or the instructions go out by mail; the label is also at links.label once it is there.',
      headers: idempotencyHeaders,
      body: returnBody,
      response: {
        ...problemResponses([...keyedProblems, ...asked, 'InvalidPayload', 'CaseExists']),
        201: openedReturnBody,
      },
    },
    handler: async (request, reply) => {
      const { name, role } = keyOf(request);
      const { text, phone, address, reachableBy, exception, from } = request.body;
      checkAgentsException(exception, role);
      const answer = await once(requests, request, reply, openedReturnBody, async (id) => {
        const actor = { id: name, role };
        const said = Object.fromEntries(
          Object.entries({ text, phone, address, reachableBy, exception, from }).filter(
            ([, value]) => value !== undefined,
          ),
        );
        const opened = await client.openReturn({ ...questionOf(request.body), ...said, id, actor });
        const body = openedBodyOf(kind, opened.caseId);
        const links = { ...body.links, label: `${body.links.case}/label` };
        return { status: 201, answer: { ...body, links, decision: quoteBodyOf(opened.decision) } };
      });
      reply.header('location', answer.links.case);
      return answer;
    },
  });
}

function questionOf({
  policy,
  orderId,
  email,
  lines,
  occurredAt,
}: Readonly<Pick<ReturnQuestion, 'policy' | 'orderId' | 'email' | 'lines'>> & {
  readonly occurredAt?: string | undefined;
}): ReturnQuestion {
  return {
    policy,
    orderId,
    lines,
    ...(email !== undefined && { email }),
    ...(occurredAt !== undefined && { occurredAt: Date.parse(occurredAt) }),
  };
}
