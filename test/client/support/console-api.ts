import { PostgresContent } from '../../../activities/content/postgres-content.ts';
import { connect } from '../../../activities/database/connect.ts';
import { migrate } from '../../../activities/database/migrate.ts';
import { PostgresOrders } from '../../../activities/orders/postgres-orders.ts';
import type { CaseClient } from '../../../client/case-client.ts';
import { catalogue } from '../../../client/catalogue.ts';
import type { Account } from '../../../client/console/account.ts';
import { actLog } from '../../../client/console/acts/act-log.ts';
import { buildConsole, type ConsoleOptions } from '../../../client/console/server.ts';
import { reviewsIn } from '../../../client/quality/reviews.ts';
import { sessionStore } from '../../../client/console/sessions/session-store.ts';
import { startPostgres } from '../../activities/support/postgres.ts';
import { fake } from './fake.ts';

export const dana: Account = { id: 'dana-reyes', name: 'Dana Reyes', position: 'agent', departments: [] };
export const joy: Account = {
  id: 'joy-adeyemi',
  name: 'Joy Adeyemi',
  position: 'team-lead',
  departments: [],
};
export const nora: Account = { id: 'nora-lind', name: 'Nora Lind', position: 'auditor', departments: [] };

/** What the console answers. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

/** The console's API in this process on a database of its own, with cases that are made up. */
export async function consoleApi(
  client: Partial<CaseClient>,
  more: Partial<Pick<ConsoleOptions, 'files'>> = {},
) {
  const postgres = await startPostgres();
  await migrate(postgres.url);
  const database = connect(postgres.url, 4);
  const sessions = sessionStore(database, { idle: 60, whole: 600 });
  const orders = new PostgresOrders(database);
  const content = new PostgresContent(database);
  const app = await buildConsole({
    client: fake<CaseClient>({ words: (refs: readonly string[]) => content.getMany(refs), ...client }),
    database,
    news: { subscribe: () => () => undefined, stop: () => Promise.resolve() },
    catalogue,
    acts: actLog(database),
    content,
    reviews: reviewsIn(database),
    outages: fake<ConsoleOptions['outages']>({}),
    files: fake<ConsoleOptions['files']>({}),
    chartsDir: '',
    workflowUrl: () => undefined,
    url: 'http://console.example',
    sessions,
    issuer: fake<ConsoleOptions['issuer']>({}),
    probes: {},
    ...more,
  });
  const secrets = new Map<string, Promise<string>>();
  const secretOf = (account: Account): Promise<string> => {
    const known = secrets.get(account.id) ?? sessions.begin(account);
    secrets.set(account.id, known);
    return known;
  };
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const fetchAs = async (account: Account, url: string, sent: RequestInit = {}): Promise<Response> => {
    const secret = await secretOf(account);
    const csrf = (await sessions.find(secret))?.csrf ?? '';
    const headers = new Headers(sent.headers);
    headers.set('cookie', `redress_staff=${secret}`);
    headers.set('x-csrf-token', csrf);
    return fetch(`${base}${url}`, { ...sent, headers });
  };
  const ask = async (account: Account, url: string, sent?: RequestInit): Promise<Answer> => {
    const answer = await fetchAs(account, url, sent);
    const body = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const json: unknown = isJson ? JSON.parse(body) : undefined;
    return { status: answer.status, headers: answer.headers, body, json };
  };
  return {
    database,
    content,
    orders,
    get: (account: Account, url: string) => ask(account, url),
    post: (account: Account, url: string, body: object) =>
      ask(account, url, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    upload: (account: Account, url: string, body: FormData) => ask(account, url, { method: 'POST', body }),
    async download(account: Account, url: string) {
      const answer = await fetchAs(account, url);
      return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    async stop() {
      await app.close();
      await database.destroy();
      await postgres.stop();
    },
  };
}
