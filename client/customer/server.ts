import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { ContentStore } from '../../activities/content/content-store.ts';
import type { CaseLinkMail } from '../../activities/customer-links/open-link-mail.ts';
import type { FilePort } from '../../activities/files/file-port.ts';
import type { CaseClient } from '../case-client.ts';
import { addUploads } from '../attachments/upload.ts';
import { formOf } from '../shop/form.ts';
import { addAttachRoutes } from './attach-routes.ts';
import { addNewLink } from './new-link.ts';
import { troublePage } from './pages/link-pages.ts';
import { show, voiceOf } from './replies.ts';
import { addRoutes } from './routes.ts';
import { style } from './style.ts';
import type { Surveys } from './surveys.ts';
import { troubleOf } from './trouble.ts';

export interface CustomerPagesOptions {
  readonly client: Pick<CaseClient, 'view' | 'events' | 'words' | 'time' | 'send'>;
  readonly content: Pick<ContentStore, 'putMany'>;
  /** Where labels lie; the worker's. */
  readonly files: FilePort;
  readonly surveys: Surveys;
  /** What seals the links; the worker's. */
  readonly secret: string;
  /** How a new link is mailed. */
  readonly mail: Pick<CaseLinkMail, 'send'>;
  /** Most requests of one address in a minute. */
  readonly rateLimit?: number;
  readonly logger?: FastifyServerOptions['logger'];
}

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * The customer's pages: plain HTML and forms behind sealed links. Looking changes nothing, so that programs that read mail may
 * look at every link. Addresses hold the links and are therefore not logged. Neither listens nor owns what it is given.
 */
export async function buildCustomerPages(options: CustomerPagesOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, formOf(String(body))),
  );
  await addUploads(app);
  app.addHook('onSend', async (_, reply) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const { key, status } = troubleOf(error);
    if (status >= 500) request.log.error({ err: error }, "the customer's page failed");
    return show(reply, troublePage(voiceOf(request), key), status);
  });
  app.setNotFoundHandler((request, reply) => show(reply, troublePage(voiceOf(request), 'notFound'), 404));
  await app.register(rateLimit, { max: options.rateLimit ?? 120, timeWindow: '1 minute' });
  app.get('/style.css', (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  );
  app.get('/healthz', (_, reply) => reply.type('text/plain').send('ok'));
  addNewLink(app, options);
  addRoutes(app, options);
  addAttachRoutes(app, options);
  return app;
}
