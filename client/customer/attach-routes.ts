import type { FastifyInstance } from 'fastify';
import { referenceTo } from '../../machines/case/words.ts';
import { attach } from '../attachments/attach.ts';
import { sendAttachment } from '../attachments/send-attachment.ts';
import { uploadIn } from '../attachments/upload.ts';
import { newEventId } from '../case-id.ts';
import { ClientError } from '../client-error.ts';
import { fieldsOf } from '../shop/form.ts';
import { isBetweenUs } from './conversation.ts';
import { casePage } from './pages/case-page.ts';
import { newLinkPage, troublePage } from './pages/link-pages.ts';
import { readPage } from './read-page.ts';
import { addressOf, openedLink, show, voiceOf } from './replies.ts';
import type { CustomerPagesOptions } from './server.ts';
import { problemOf } from './trouble.ts';

/** Who sends what is sent here: the holder of the link. */
const actor = { id: 'customer-page', role: 'customer' } as const;

/** Pictures are large and kept for long: so often may one address send some. */
const limit = { config: { rateLimit: { max: 10, timeWindow: '10 minutes' } } };

/** `POST /{token}/attach`: a picture or document of the customer's. `GET /{token}/files/{event}`: one that is between us. */
export function addAttachRoutes(app: FastifyInstance, options: CustomerPagesOptions): void {
  const { client, content, files, secret } = options;

  app.post('/:token/attach', limit, async (request, reply) => {
    const link = openedLink(secret, request, 'follow');
    if (!link) return show(reply, newLinkPage(voiceOf(request), 'invalid'), 403);
    const { caseId, here } = link;
    let form: Readonly<Record<string, string>> = {};
    try {
      const { fields, file } = await uploadIn(request);
      form = fields;
      const id = fields['id'] ?? newEventId();
      await attach({ client, content, files }, caseId, file, { id, type: 'customerSaid', actor });
    } catch (error) {
      // What is wrong with a file the customer can mend; all else is as with any other form.
      const key = error instanceof ClientError && error.type === 'InvalidInput' ? 'file' : problemOf(error);
      if (key === undefined) throw error;
      const voice = voiceOf(request, form['lang']);
      const page = { caseId, voice, here, skip: 0, problem: { key, form: { ...form, type: 'attach' } } };
      return show(reply, casePage(await readPage({ client, files }, page)), key === 'notNow' ? 409 : 400);
    }
    const voice = voiceOf(request, form['lang']);
    return reply.redirect(addressOf(here, voice.chosen && voice.language, 'attach'), 303);
  });

  app.get('/:token/files/:event', async (request, reply) => {
    const voice = voiceOf(request);
    const link = openedLink(secret, request, 'follow');
    if (!link) return show(reply, newLinkPage(voice, 'invalid'), 403);
    const { event = '' } = fieldsOf(request.params);
    const reference = referenceTo(link.caseId, event, 'text');
    const { interactions } = await client.view(link.caseId);
    // What is internal has no address here.
    const isTheirs = interactions.some((each) => isBetweenUs(each) && each.words.includes(reference));
    const sent = isTheirs ? await sendAttachment(reply, { client, files }, reference) : undefined;
    return sent ?? show(reply, troublePage(voice, 'notFound'), 404);
  });
}
