import { keyOf } from '../authenticate.ts';
import type { ProblemType } from '../problems/catalogue.ts';
import { idempotencyHeaders, once } from '../requests/once.ts';
import {
  claimBody,
  claimQuestionBody,
  claimQuoteBody,
  claimQuoteBodyOf,
  openedClaimBody,
} from '../schemas/claim-body.ts';
import { openedBodyOf } from '../schemas/opened-body.ts';
import { checkAgentsException } from './agents-exception.ts';
import type { Api, RouteContext } from './context.ts';
import { keyedProblems, problemResponses } from './responses.ts';

const asked: readonly ProblemType[] = ['UnknownPolicy', 'UnknownKind', 'UnknownOrder', 'UnitTaken'];

/** `POST /v1/warranty-claims/quote` and `POST /v1/warranty-claims` */
export function addWarrantyClaims(app: Api, { client, requests }: RouteContext): void {
  app.route({
    method: 'POST',
    url: '/v1/warranty-claims/quote',
    config: { scope: 'cases:open' },
    schema: {
      operationId: 'quoteWarrantyClaim',
      tags: ['Open'],
      summary: 'What would become of a warranty claim: coverage, reasons, what is possible instead, dates',
      description:
        'Starts nothing and holds nothing; the same question may have another answer a moment later.',
      body: claimQuestionBody,
      response: {
        ...problemResponses([...asked, 'BodyTooLarge', 'UnsupportedMediaType']),
        200: claimQuoteBody,
      },
    },
    handler: async (request) => {
      const { name, role } = keyOf(request);
      return claimQuoteBodyOf(await client.quoteClaim(claimedAt(request.body), { id: name, role }));
    },
  });
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
        ...problemResponses([...keyedProblems, ...asked, 'InvalidPayload', 'CaseExists']),
        201: openedClaimBody,
      },
    },
    handler: async (request, reply) => {
      const { name, role } = keyOf(request);
      checkAgentsException(request.body.exception, role);
      const answer = await once(requests, request, reply, openedClaimBody, async (id) => {
        const { caseId } = await client.openWarrantyClaim({
          ...claimedAt(request.body),
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

/** The body with its instant in epoch ms. */
function claimedAt<Body extends { readonly occurredAt?: string | undefined }>({
  occurredAt,
  ...body
}: Body): Omit<Body, 'occurredAt'> & { readonly occurredAt?: number } {
  return { ...body, ...(occurredAt !== undefined && { occurredAt: Date.parse(occurredAt) }) };
}
