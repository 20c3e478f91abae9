import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { addProblems } from '../api/problems/handler.ts';
import type { Api } from '../api/routes/context.ts';
import { addHealth, type Probe } from '../api/routes/health.ts';
import { addSecurityHeaders } from '../api/security.ts';
import { eventStreams } from './event-streams.ts';
import { addPage } from './page.ts';
import { addApprovals } from './routes/approvals.ts';
import { addAttachments } from './routes/attachments.ts';
import { addBulk } from './routes/bulk.ts';
import { addUploads } from '../attachments/upload.ts';
import { addCaseDetail } from './routes/case-detail.ts';
import { addChanges } from './routes/changes.ts';
import { addCasePapers } from './routes/case-papers.ts';
import { addCharts } from './routes/charts.ts';
import type { ConsoleContext } from './routes/context.ts';
import { addEscalations } from './routes/escalations.ts';
import { addFiles } from './routes/files.ts';
import { addIntake } from './routes/intake.ts';
import { addOutages } from './routes/outages.ts';
import { addLateNews } from './routes/late-news.ts';
import { addParcels } from './routes/parcels.ts';
import { addPolicies } from './routes/policies.ts';
import { addQuality } from './routes/quality.ts';
import { addQueue } from './routes/queue.ts';
import { addReports } from './routes/reports.ts';
import { addSession } from './routes/session.ts';
import { addSteering } from './routes/steer.ts';
import { addGuard, sessionSecret } from './sessions/guard.ts';
import type { SessionStore } from './sessions/session-store.ts';
import type { Issuer } from './sign-in/issuer.ts';
import { addSignIn } from './sign-in/routes.ts';

export interface ConsoleOptions extends ConsoleContext {
  /** Where people reach it. */
  readonly url: string;
  readonly sessions: SessionStore;
  readonly issuer: Issuer;
  /** Folder of the built app; left out: the API alone. */
  readonly appDir?: string;
  readonly probes: Readonly<Record<string, Probe>>;
  readonly logger?: FastifyServerOptions['logger'];
}

/** The operations console: sign-in, its API and the app. Neither listens nor owns what it is given. */
export async function buildConsole(options: ConsoleOptions): Promise<Api> {
  const app: Api = Fastify({
    logger: options.logger ?? false,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  addSecurityHeaders(app);
  addProblems(app);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    keyGenerator: (request) => sessionSecret(request) ?? request.ip,
  });
  await addUploads(app);
  addGuard(app, options.sessions, options.url);
  addSignIn(app, options);
  addSession(app);
  addQueue(app, options);
  addCaseDetail(app, options);
  addCasePapers(app, options);
  addSteering(app, options);
  addBulk(app, options);
  addApprovals(app, options);
  addEscalations(app, options);
  addParcels(app, options);
  addLateNews(app, options);
  addPolicies(app, options);
  addIntake(app, options);
  addReports(app, options);
  addQuality(app, options);
  addOutages(app, options);
  addCharts(app, options);
  addFiles(app, options);
  addAttachments(app, options);
  addChanges(app, options, eventStreams(app));
  addHealth(app, options.probes);
  if (options.appDir !== undefined) await addPage(app, options.appDir);
  return app;
}
