import { z } from 'zod';
import { caseParams } from '../../api/routes/cases.ts';
import { mailCopy } from '../../../activities/mail/mail-copy.ts';
import { labelOf, sendLabel } from '../../api/routes/label.ts';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { orFail } from '../../map-failure.ts';
import { requireReader } from '../confined.ts';
import { sendFramed } from '../framed.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const letterParams = caseParams.extend({ key: z.string().min(1).max(200) });

/**
 * `GET /api/cases/{id}/label` and `GET /api/cases/{id}/letters/{key}`: what was made out for the customer, as PDF; and
 * `GET /api/cases/{id}/mails/{key}`: a mail as it was sent, for a frame.
 */
export function addFiles(app: Api, { client, files, content }: ConsoleContext): void {
  app.route({
    method: 'GET',
    url: '/api/cases/:id/label',
    schema: { params: caseParams },
    handler: async (request, reply) => {
      const { id } = request.params;
      return sendLabel(reply, id, await labelOf(client, files, id));
    },
  });
  app.route({
    method: 'GET',
    url: '/api/cases/:id/letters/:key',
    schema: { params: letterParams },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const view = await client.view(id);
      requireReader(view, staffOf(request).account);
      const { receipts } = view;
      // Only what the case itself points to: a key of the file port is never taken from the address.
      const reference = receipts.find((each) => each.key === key && each.effect === 'printLetter')?.receipt
        ?.reference;
      const bytes = reference === undefined ? undefined : await files.get(reference);
      if (!bytes) throw new ClientError('UnknownRoute', 'There is no such letter of this case.');
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="letter-${id}.pdf"`)
        .send(Buffer.from(bytes));
    },
  });
  app.route({
    method: 'GET',
    url: '/api/cases/:id/mails/:key',
    schema: { params: letterParams },
    handler: async (request, reply) => {
      const { id, key } = request.params;
      const view = await client.view(id);
      requireReader(view, staffOf(request).account);
      const { caseId, receipts } = view;
      const receipt = receipts.find((each) => each.key === key && each.effect === 'sendMail')?.receipt;
      const bytes =
        receipt &&
        (await orFail('copy of the mail', () => mailCopy({ files, content }, caseId, receipt.effectId)));
      if (!bytes) throw new ClientError('UnknownRoute', 'No copy of this mail is kept.');
      return sendFramed(reply, Buffer.from(bytes));
    },
  });
}
