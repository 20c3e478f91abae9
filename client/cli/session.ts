import { connect as connectDatabase } from '../../activities/database/connect.ts';
import type { ContentStore } from '../../activities/content/content-store.ts';
import { linkRegister } from '../../activities/links/link-register.ts';
import { stockOf } from '../../activities/fulfilment/stock.ts';
import { PostgresOrders } from '../../activities/orders/postgres-orders.ts';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { keyStore, type KeyStore } from '../api/keys/key-store.ts';
import { createCaseClient, type CaseClient } from '../case-client.ts';
import { ClientError } from '../client-error.ts';
import { connect } from '../connection.ts';
import { type Outages, outagesOf } from '../outages/outages.ts';
import { type Reports, reportsOf } from '../reports/reports.ts';
import { caseUrlOf } from '../stack-file.ts';
import type { Io } from './io.ts';

/** What a command works with; a test gives its own. */
export interface CliSession {
  readonly client: CaseClient;
  /** The keys of the HTTP API. Throws ClientError `NoDatabase` when no database is known. */
  readonly keys: () => KeyStore;
  /** Reports over the read model. Throws ClientError `NoDatabase` when no database is known. */
  readonly reports: () => Reports;
  /** Throws ClientError `NoDatabase` when no database is known. */
  readonly outages: () => Outages;
  /** The case's page in the Temporal Web UI, when one is known. */
  readonly pageOf: (workflowId: string) => string | undefined;
  close(): Promise<void>;
}

export type OpenSession = (io: Io) => Promise<CliSession>;

/** Connects to Temporal at once and to PostgreSQL when words are first needed. */
export const openSession: OpenSession = async ({ env }) => {
  const session = await connect({ env });
  const databaseUrl = env['DATABASE_URL'] ?? session.stack?.databaseUrl;
  const database = databaseUrl === undefined ? undefined : connectDatabase(databaseUrl, 2);
  const content = database ? new PostgresContent(database) : withoutDatabase;
  return {
    client: createCaseClient({
      temporal: session.temporal,
      content,
      caseUrl: caseUrlOf(env, session.stack),
      ...(database && {
        orders: new PostgresOrders(database),
        records: database,
        articles: stockOf(database),
        links: linkRegister(database),
      }),
    }),
    keys: () => {
      if (!database) throw noDatabase();
      return keyStore(database);
    },
    reports: () => {
      if (!database) throw noDatabase();
      return reportsOf(database, () => Date.now());
    },
    outages: () => {
      if (!database) throw noDatabase();
      return outagesOf({ temporal: session.temporal, database, now: () => Date.now() });
    },
    pageOf: (workflowId) =>
      session.stack?.uiUrl === undefined
        ? undefined
        : `${session.stack.uiUrl.replace(/\/$/, '')}/namespaces/${session.namespace}/workflows/${encodeURIComponent(workflowId)}`,
    close: async () => {
      await database?.destroy();
      await session.close();
    },
  };
};

const noDatabase = (): ClientError =>
  new ClientError(
    'NoDatabase',
    "Words, customers' data and API keys live in PostgreSQL, and none is known. Run `npm start` in this clone, or set DATABASE_URL to the worker's database.",
  );

const refuse = (): Promise<never> => Promise.reject(noDatabase());

const withoutDatabase: ContentStore = {
  put: refuse,
  get: refuse,
  getMany: refuse,
  putMany: refuse,
  erase: refuse,
};
