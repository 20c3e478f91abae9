import { z } from 'zod';
import { ClientError } from '../../client-error.ts';
import type { Api, RouteContext } from './context.ts';
import { caseParams } from './cases.ts';
import { problemResponses } from './responses.ts';

/** `GET /v1/cases/{id}/label` */
export function addLabel(app: Api, { client, files }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/label',
    config: { scope: 'cases:read' },
    schema: {
      operationId: 'readLabel',
      tags: ['Cases'],
      summary: 'The label or packing slip of a return, as PDF',
      description:
        'There is none before the case has one, none when it was made void, and none where nothing comes back.',
      params: caseParams,
      response: {
        ...problemResponses(['UnknownCase', 'NoLabel']),
        200: { description: 'The PDF', content: { 'application/pdf': { schema: z.instanceof(Buffer) } } },
      },
    },
    handler: async (request, reply) => {
      const { receipts } = await client.view(request.params.id);
      const issued = receipts.findLast(
        ({ effect, status }) =>
          effect === 'issueLabel' && (status === 'delivered' || status === 'deduplicated'),
      );
      const voided = receipts.some(
        ({ effect, writtenAt }) => effect === 'voidLabel' && writtenAt > (issued?.writtenAt ?? 0),
      );
      const key = issued?.receipt?.reference;
      const bytes = key === undefined || voided ? undefined : await files.get(key);
      if (!bytes) {
        const text = voided ? 'The label was made void.' : 'This case has no label yet.';
        throw new ClientError('NoLabel', `${text} Read the case: what is next stands there.`);
      }
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="label-${request.params.id}.pdf"`)
        .send(Buffer.from(bytes));
    },
  });
}
