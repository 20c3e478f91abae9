import type { FastifyRequest } from 'fastify';
import type { Guests } from '../../../activities/guests/open-guests.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { caseBodyOf, type CaseBody } from '../schemas/case-body.ts';
import { askedBody, guestBody, guestCasesBody, linkBody, sessionBody } from '../schemas/guest-body.ts';
import { iso } from '../schemas/instants.ts';
import { caseParams } from './cases.ts';
import type { Api, RouteContext } from './context.ts';
import { labelOf, labelResponse, sendLabel } from './label.ts';
import { problemResponses } from './responses.ts';
import { sendLinks } from './send-links.ts';

const tags = ['Guests'];

/**
 * Who has no account sees the cases of an order with its number and the link that is mailed to the order's own address:
 * `POST /v1/guest/links`, `POST /v1/guest/sessions`, `GET /v1/guest/cases`, `GET /v1/guest/cases/{id}/label`.
 */
export function addGuests(app: Api, { client, files }: RouteContext, guests: Guests): void {
  const ask = sendLinks(app, guests);
  const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });
  app.route({
    method: 'POST',
    url: '/v1/guest/links',
    config: perMinute(30),
    schema: {
      operationId: 'askForLink',
      tags,
      summary: 'Mail a one-time link to the address of an order',
      description:
        'Answers the same, and as fast, whether there is such an order with such an address or not. A link works once, within 30 minutes.',
      body: guestBody,
      response: { ...problemResponses(['BodyTooLarge', 'UnsupportedMediaType']), 202: askedBody },
    },
    handler: (request, reply) => {
      reply.code(202);
      ask(request, request.body);
      return { message: 'If there is such an order with this address, a link is on its way to it.' };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/guest/sessions',
    config: perMinute(30),
    schema: {
      operationId: 'useLink',
      tags,
      summary: 'Exchange a mailed link for a session of one hour',
      body: linkBody,
      response: {
        ...problemResponses(['LinkInvalid', 'BodyTooLarge', 'UnsupportedMediaType']),
        201: sessionBody,
      },
    },
    handler: async (request, reply) => {
      const session = await orFail('guest link', () => guests.redeem(request.body.token));
      if (!session) {
        throw new ClientError('LinkInvalid', 'The link was used already or is too old; ask for a new one.');
      }
      reply.code(201);
      return { ...session, expiresAt: iso(session.expiresAt) };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/guest/cases',
    config: perMinute(120),
    schema: {
      operationId: 'readGuestCases',
      tags,
      summary: 'The cases of the order that the session shows',
      response: { ...problemResponses([]), 200: guestCasesBody },
    },
    handler: async (request) => {
      const orderId = await orderOf(request);
      const ids = await orFail('order', () => guests.casesOf(orderId));
      const cases = await Promise.all(
        ids.map((id) => shown(id, ids).catch((error: unknown) => unlessUnknown(error))),
      );
      return { orderId, cases: cases.flatMap((one) => one ?? []) };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/guest/cases/:id/label',
    config: perMinute(120),
    schema: {
      operationId: 'readGuestLabel',
      tags,
      summary: 'The label or packing slip of a case of the order, as PDF',
      params: caseParams,
      response: { ...problemResponses(['UnknownCase', 'NoLabel']), 200: labelResponse },
    },
    handler: async (request, reply) => {
      const orderId = await orderOf(request);
      const ids = await orFail('order', () => guests.casesOf(orderId));
      const { id } = request.params;
      if (!ids.includes(id)) throw new ClientError('UnknownCase', `This order has no case ${id}.`);
      return sendLabel(reply, id, await labelOf(client, files, id));
    },
  });

  /** What the order's guest sees of a case: of those that belong to it only the order's own. */
  async function shown(id: string, ids: readonly string[]): Promise<CaseBody> {
    const [view, linked] = await Promise.all([client.view(id), client.linked(id)]);
    const own = linked.filter(({ caseId }) => ids.includes(caseId));
    return caseBodyOf(view, own, 'customer');
  }

  async function orderOf({ headers }: FastifyRequest): Promise<string> {
    const [, session = ''] = /^Bearer +(\S{1,200})$/i.exec(headers.authorization ?? '') ?? [];
    const orderId = await orFail('guest session', () => guests.orderOf(session));
    if (orderId !== undefined) return orderId;
    throw new ClientError('Unauthenticated', 'The session is over or unknown; ask for a new link.');
  }
}

/** An opening that died before its case began leaves its id with the order. */
function unlessUnknown(error: unknown): undefined {
  if (error instanceof ClientError && error.type === 'UnknownCase') return undefined;
  throw error;
}
