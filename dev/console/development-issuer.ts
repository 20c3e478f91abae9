import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { developmentAccounts } from './accounts.ts';
import { pickerPage } from './picker-page.ts';

/** An issuer that runs. */
export interface RunningIssuer {
  readonly url: string;
  stop(): Promise<void>;
}

const host = '127.0.0.1';

/**
 * An OpenID Connect issuer in this process, for one machine only: anybody who reaches it is whoever they choose to be.
 * It keeps nothing; its keys are new at each start.
 *
 * @param console address of the console that it serves
 */
export async function startDevelopmentIssuer(port: number, console: string): Promise<RunningIssuer> {
  const url = `http://${host}:${port}`;
  const provider = await makeProvider(url, console);
  const serve = provider.callback();
  const server = createServer((request, response) => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (uid === undefined) void serve(request, response);
    else interact(provider, uid, request, response).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function makeProvider(url: string, console: string): Promise<Provider> {
  const { default: Provider } = await quietly(() => import('oidc-provider'));
  const configuration: Configuration = {
    clients: [
      {
        client_id: 'redress-console',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${console}/signin/done`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'position', 'departments'] },
    // What a company's own issuer does at its will: everything in the ID token.
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    jwks: {
      keys: [
        {
          ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
          use: 'sig',
          alg: 'RS256',
          kid: 'development',
        },
      ],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 36_000, Interaction: 3_600, Grant: 36_000, AccessToken: 600, IdToken: 600 },
    findAccount(_context, id) {
      const found = developmentAccounts.find((each) => each.id === id);
      if (!found) return undefined;
      const { name, position, departments } = found;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          preferred_username: id,
          name,
          position,
          departments: [...departments],
        }),
      };
    },
    // Nobody is asked for consent to their own company's console.
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (!client || session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
  return quietly(() => Promise.resolve(new Provider(url, configuration)));
}

async function interact(
  provider: Provider,
  uid: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    await provider.interactionDetails(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(pickerPage(uid, developmentAccounts));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const accountId = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('account') ?? '';
  await provider.interactionFinished(request, response, { login: { accountId, remember: false } });
}

function fail(response: ServerResponse, error: unknown): void {
  if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`This sign-in is over; go back to the console and begin again. (${String(error)})\n`);
}

/** The package warns on the console of what a development issuer is meant to be. */
async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = () => undefined;
  console.info = () => undefined;
  try {
    return await act();
  } finally {
    console.warn = warn;
    console.info = info;
  }
}
