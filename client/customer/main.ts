import { openCaseLinkMail } from '../../activities/customer-links/open-link-mail.ts';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect as connectDatabase } from '../../activities/database/connect.ts';
import { openFiles } from '../../activities/files/open-files.ts';
import { createCaseClient } from '../case-client.ts';
import { connect } from '../connection.ts';
import { loadPolicyFiles } from '../policies/load-policy-files.ts';
import { customerPageConfig } from './config.ts';
import { buildCustomerPages } from './server.ts';
import { surveysIn } from './surveys.ts';

// The customer's page as a process of its own, until SIGTERM: what is under way is answered first.
const config = customerPageConfig(process.env);
await loadPolicyFiles({ folder: process.env['REDRESS_POLICIES'] });
const session = await connect();
const database = connectDatabase(config.databaseUrl, 5);
const content = new PostgresContent(database);
const mail = openCaseLinkMail(config.mail.smtpUrl, config.mail.from, config.links);
const app = await buildCustomerPages({
  client: createCaseClient({ temporal: session.temporal, content }),
  content,
  files: openFiles(config),
  surveys: surveysIn(database),
  secret: config.links.secret,
  mail,
  logger: true,
});

let stopping: Promise<void> | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping ??= (async () => {
      await app.close();
      await mail.close();
      await database.destroy();
      await session.close();
    })();
  });
}
await app.listen({ host: config.host, port: config.port });
