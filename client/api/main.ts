import { sql } from 'kysely';
import { connect as connectDatabase } from '../../activities/database/connect.ts';
import { labelRegister } from '../../activities/labels/label-register.ts';
import { openFiles } from '../../activities/files/open-files.ts';
import { guestSettings } from '../../activities/guests/guest-settings.ts';
import { openGuests } from '../../activities/guests/open-guests.ts';
import { linkRegister } from '../../activities/links/link-register.ts';
import { stockOf } from '../../activities/fulfilment/stock.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { createCaseClient } from '../case-client.ts';
import { connect } from '../connection.ts';
import { loadPolicyFiles } from '../policies/load-policy-files.ts';
import { apiConfig } from './config.ts';
import { keyStore } from './keys/key-store.ts';
import { rememberedKeys } from './keys/remembered-keys.ts';
import { requestStore } from './requests/request-store.ts';
import { buildApi } from './server.ts';
import { vendorDoors } from './vendor-doors.ts';

// The HTTP API as a process of its own, until SIGTERM: what is under way is answered first.
const config = apiConfig(process.env);
await loadPolicyFiles({ folder: process.env['REDRESS_POLICIES'] });
const session = await connect();
const database = connectDatabase(config.databaseUrl);
const { temporal } = session;
const orders = new PostgresOrders(database);
const settings = guestSettings(process.env);
const guests = settings && openGuests(database, settings);
const app = await buildApi({
  client: createCaseClient({
    temporal,
    content: new PostgresContent(database),
    orders,
    articles: stockOf(database),
    links: linkRegister(database),
    caseUrl: config.caseUrl,
  }),
  files: openFiles(config),
  labels: labelRegister(database),
  orders,
  vendors: vendorDoors(config.secrets, database),
  ...(guests && { guests }),
  keys: rememberedKeys(keyStore(database)),
  requests: requestStore(database),
  probes: {
    database: () => sql`select 1`.execute(database),
    temporal: () =>
      temporal.withDeadline(Date.now() + 2_000, () => temporal.workflowService.getSystemInfo({})),
  },
  rateLimit: config.rateLimit,
  logger: true,
});

let stopping: Promise<void> | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping ??= (async () => {
      await app.close();
      await guests?.close();
      await database.destroy();
      await session.close();
    })();
  });
}
await app.listen({ host: config.host, port: config.port });
