import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { FilePort } from '../../../activities/files/file-port.ts';
import type { CaseClient } from '../../case-client.ts';
import { ClientError } from '../../client-error.ts';
import type { Api, RouteContext } from './context.ts';
import { caseParams } from './cases.ts';
import { problemResponses } from './responses.ts';

/** The PDF, for Fastify and for the document. */
export const labelResponse = {
  description: 'The PDF',
  content: { 'application/pdf': { schema: z.instanceof(Buffer) } },
};

/** `GET /v1/cases/{id}/label` */
export function addLabel(app: Api, { client, files }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/label',
    config: { scope: 'cases:read' },
    schema: {
      operationId: 'readLabel',
      tags: ['Cases'],
      summary: 'The label or packing slip of a case about goods, as PDF',
      description:
        'There is none before the case has one, none when it was made void, and none where nothing comes back.',
      params: caseParams,
      response: {
        ...problemResponses(['UnknownCase', 'NoLabel']),
        200: labelResponse,
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      return sendLabel(reply, id, await labelOf(client, files, id));
    },
  });
}

/**
 * The label or packing slip that holds for a case, a PDF.
 *
 * @throws ClientError `NoLabel`, `UnknownCase`
 */
export async function labelOf(
  client: Pick<CaseClient, 'view'>,
  files: FilePort,
  id: string,
): Promise<Uint8Array> {
  const { receipts } = await client.view(id);
  const issued = receipts.findLast(
    ({ effect, status }) => effect === 'issueLabel' && (status === 'delivered' || status === 'deduplicated'),
  );
  const voided = receipts.some(
    ({ effect, writtenAt }) => effect === 'voidLabel' && writtenAt > (issued?.writtenAt ?? 0),
  );
  const key = issued?.receipt?.reference;
  const bytes = key === undefined || voided ? undefined : await files.get(key);
  if (bytes) return bytes;
  const text = voided ? 'The label was made void.' : 'This case has no label yet.';
  throw new ClientError('NoLabel', `${text} Read the case: what is next stands there.`);
}

/** Answers with a label. */
export function sendLabel(reply: FastifyReply, id: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="label-${id}.pdf"`)
    .send(Buffer.from(bytes));
}
