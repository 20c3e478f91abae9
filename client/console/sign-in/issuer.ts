import * as oidc from 'openid-client';
import { ClientError } from '../../client-error.ts';
import { messageOf } from '../../unknown-value.ts';
import { account, type Account } from '../account.ts';
import type { IssuerConfig } from '../config.ts';

/** What the browser keeps between leaving for the issuer and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** An OpenID Connect issuer, asked by code flow with PKCE (RFC 7636). */
export interface Issuer {
  /** Where to send the browser. `again`: the issuer asks who it is even if it knows. */
  begin(again: boolean): Promise<{ readonly to: string; readonly pending: PendingSignIn }>;
  /**
   * Who came back.
   *
   * @param address the whole address that the issuer sent the browser to
   * @throws ClientError `SignInNeeded` when it is no answer to `pending`, `RoleNotAllowed` for an account without position
   */
  finish(address: string, pending: PendingSignIn): Promise<Account>;
}

/** The issuer of the configuration; it is asked about itself at the first sign-in, and again when it did not answer. */
export function openIssuer(config: IssuerConfig, consoleUrl: string): Issuer {
  const back = `${consoleUrl}/signin/done`;
  let found: Promise<oidc.Configuration> | undefined;
  const discovered = () => {
    found ??= discover(config).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    async begin(again) {
      const issuer = await discovered();
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const to = oidc.buildAuthorizationUrl(issuer, {
        redirect_uri: back,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
        ...(again && { prompt: 'login' }),
      });
      return { to: to.href, pending };
    },
    async finish(address, { state, nonce, verifier }) {
      const issuer = await discovered();
      const claims = await claimsOf(issuer, new URL(address), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return accountOf(claims, config);
    },
  };
}

async function discover(config: IssuerConfig): Promise<oidc.Configuration> {
  try {
    const plain = config.url.startsWith('http:');
    return await oidc.discovery(
      new URL(config.url),
      config.clientId,
      config.clientSecret,
      config.clientSecret === undefined ? oidc.None() : undefined,
      plain ? { execute: [oidc.allowInsecureRequests] } : {},
    );
  } catch (cause) {
    throw new ClientError('ServiceUnavailable', `The issuer does not answer: ${messageOf(cause)}`, { cause });
  }
}

type Checks = Parameters<typeof oidc.authorizationCodeGrant>[2];

async function claimsOf(
  issuer: oidc.Configuration,
  address: URL,
  checks: Checks,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(issuer, address, checks);
    const claims = tokens.claims();
    if (!claims) throw new Error('the issuer sent no ID token');
    // Issuers put claims of a scope into the ID token, or answer them at this address only (OpenID Connect Core 5.4).
    const told = await oidc.fetchUserInfo(issuer, tokens.access_token, claims.sub).catch(() => ({}));
    return { ...claims, ...told };
  } catch (cause) {
    throw new ClientError('SignInNeeded', 'The sign-in was not completed; begin it again.', { cause });
  }
}

function accountOf(claims: Readonly<Record<string, unknown>>, config: IssuerConfig): Account {
  const id = claims['preferred_username'] ?? claims['sub'];
  const departments = claims[config.departmentsClaim];
  const parsed = account.safeParse({
    id,
    name: claims['name'] ?? id,
    position: [claims[config.positionClaim]].flat()[0],
    departments: Array.isArray(departments) ? departments : [],
  });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new ClientError(
    'RoleNotAllowed',
    `The account is known but may not use the console: its ${fields} is missing or unknown here. Ask who manages the accounts.`,
  );
}
