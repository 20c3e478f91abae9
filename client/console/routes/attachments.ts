import { z } from 'zod';
import { referenceTo } from '../../../machines/case/words.ts';
import { caseParams } from '../../api/routes/cases.ts';
import type { Api } from '../../api/routes/context.ts';
import { attach } from '../../attachments/attach.ts';
import { sendAttachment } from '../../attachments/send-attachment.ts';
import { uploadIn } from '../../attachments/upload.ts';
import { newEventId } from '../../case-id.ts';
import { ClientError } from '../../client-error.ts';
import { writtenDown } from '../acts/written-down.ts';
import { requireReader } from '../confined.ts';
import type { SentBody } from '../bodies.ts';
import { staffOf } from '../sessions/guard.ts';
import type { ConsoleContext } from './context.ts';

const form = z.object({
  /** Whether the customer sent it, or it is among us. */
  as: z.enum(['customerSaid', 'note']),
  /** The app's own id of the deed: a repetition after a time-out counts once. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/)
    .optional(),
});

const one = caseParams.extend({ event: z.string().regex(/^[A-Za-z0-9_.:-]{1,100}$/) });

/** `POST /api/cases/{id}/attachments`: a form with a file. `GET /api/cases/{id}/attachments/{event}`: the file, to be kept. */
export function addAttachments(app: Api, context: ConsoleContext): void {
  const { client, acts } = context;
  app.route({
    method: 'POST',
    url: '/api/cases/:id/attachments',
    schema: { params: caseParams },
    handler: async (request, reply): Promise<SentBody> => {
      const { account } = staffOf(request);
      const { fields, file } = await uploadIn(request);
      const given = form.safeParse(fields);
      if (!given.success)
        throw new ClientError('InvalidInput', 'Say who the file is from, and send it again.');
      const { as: type, id = newEventId() } = given.data;
      const deed = { account, caseId: request.params.id, type, eventId: id, right: type };
      const answer = await writtenDown(acts, deed, async () => {
        const { caseId } = await client.view(request.params.id);
        const actor = { id: account.id, role: 'agent', position: account.position } as const;
        return attach(context, caseId, file, { id, type, actor });
      });
      const { eventId: event, state, revision } = answer;
      return reply.code(201).send({ event, type: answer.type, state, revision });
    },
  });
  app.route({
    method: 'GET',
    url: '/api/cases/:id/attachments/:event',
    schema: { params: one },
    handler: async (request, reply) => {
      const { id, event } = request.params;
      requireReader(await client.view(id), staffOf(request).account);
      const sent = await sendAttachment(reply, context, referenceTo(id, event, 'text'));
      if (sent) return sent;
      throw new ClientError('UnknownRoute', 'There is no such file of this case, or it was erased.');
    },
  });
}
