import type { FastifyInstance, FastifyRequest } from 'fastify';
import { person } from '../../activities/content/person.ts';
import { ClientError } from '../client-error.ts';
import { fieldsOf } from '../shop/form.ts';
import { newLinkPage } from './pages/link-pages.ts';
import { show, voiceOf } from './replies.ts';
import type { CustomerPagesOptions } from './server.ts';

const caseId = /^[a-z0-9][a-z0-9-]{0,59}$/;

/**
 * `GET /` and `POST /new-link`: who names a case and its customer's address gets a new link there. The answer is the same, and as
 * fast, whatever was named: the case is looked up and the mail sent beside it.
 */
export function addNewLink(app: FastifyInstance, { client, mail }: CustomerPagesOptions): void {
  const underWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => void (await Promise.allSettled(underWay)));
  const limit = (name: string, max: number, of: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow: '1 hour', keyGenerator: (request) => `${name} ${of(request)}` });
  const asked = ({ body }: FastifyRequest) => {
    const { case: id = '', email = '' } = fieldsOf(body);
    return { id: id.trim().toLowerCase(), email: email.trim().toLowerCase() };
  };
  // So often may be guessed, and so often may one mailbox be written to.
  const guesses = [
    limit('case', 20, (request) => asked(request).id),
    limit('address', 20, (request) => asked(request).email),
  ];
  const mails = limit('mail', 3, (request) => asked(request).id);
  const within = async (request: FastifyRequest, check: typeof mails) => {
    const checked = await check(request);
    return checked.isAllowed || !checked.isExceeded;
  };

  const send = async (request: FastifyRequest): Promise<void> => {
    const { id, email } = asked(request);
    for (const check of guesses) if (!(await within(request, check))) return;
    if (!caseId.test(id)) return;
    const { customer } = await client.view(id);
    const found = (await client.words([customer])).get(customer);
    const who = found && 'body' in found ? person.safeParse(found.body).data : undefined;
    if (!who?.email || who.email.trim().toLowerCase() !== email) return;
    if (!(await within(request, mails))) return;
    await mail.send(id, { name: who.name ?? '', email: who.email.trim() });
  };

  app.get('/', (request, reply) => show(reply, newLinkPage(voiceOf(request), 'start')));
  app.post('/new-link', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }, (request, reply) => {
    const work = send(request).catch((error: unknown) => {
      if (error instanceof ClientError && error.type === 'UnknownCase') return;
      request.log.error({ err: error }, 'a new link was not sent');
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return show(reply, newLinkPage(voiceOf(request), 'asked'));
  });
}
