import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect as connectDatabase } from '../../activities/database/connect.ts';
import { openFiles } from '../../activities/files/open-files.ts';
import { linkRegister } from '../../activities/links/link-register.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { createCaseClient } from '../case-client.ts';
import { catalogue } from '../catalogue.ts';
import { connect } from '../connection.ts';
import { outagesOf } from '../outages/outages.ts';
import { loadPolicyFiles } from '../policies/load-policy-files.ts';
import { reviewsIn } from '../quality/reviews.ts';
import { actLog } from './acts/act-log.ts';
import { caseNews } from './case-news.ts';
import { consoleConfig } from './config.ts';
import { buildConsole } from './server.ts';
import { sessionStore } from './sessions/session-store.ts';
import { openIssuer } from './sign-in/issuer.ts';

// The operations console as a process of its own, until SIGTERM: what is under way is answered first.
const config = consoleConfig(process.env);
await loadPolicyFiles({ folder: process.env['REDRESS_POLICIES'] });
const session = await connect();
const database = connectDatabase(config.databaseUrl);
const news = caseNews(config.databaseUrl);
const { temporal, namespace } = session;
const content = new PostgresContent(database);
const app = await buildConsole({
  client: createCaseClient({
    temporal,
    content,
    orders: new PostgresOrders(database),
    links: linkRegister(database),
    caseUrl: `${config.url}/cases/{case}`,
  }),
  database,
  news,
  catalogue,
  acts: actLog(database),
  content,
  reviews: reviewsIn(database),
  outages: outagesOf({ temporal, database, now: () => Date.now() }),
  files: openFiles(config),
  chartsDir: fileURLToPath(new URL('../../docs/charts', import.meta.url)),
  workflowUrl: (workflowId) =>
    config.uiUrl && `${config.uiUrl}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`,
  url: config.url,
  sessions: sessionStore(database, config.times),
  issuer: openIssuer(config.issuer, config.url),
  appDir: config.appDir,
  probes: {
    database: () => sql`select 1`.execute(database),
    temporal: () =>
      temporal.withDeadline(Date.now() + 2_000, () => temporal.workflowService.getSystemInfo({})),
  },
  logger: true,
});

let stopping: Promise<void> | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping ??= (async () => {
      await app.close();
      await news.stop();
      await database.destroy();
      await session.close();
    })();
  });
}
await app.listen({ host: config.host, port: config.port });
