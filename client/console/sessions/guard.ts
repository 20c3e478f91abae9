import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import type { SessionStore, StaffSession } from './session-store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; null outside /api. */
    staff: StaffSession | null;
  }
}

const cookie = 'redress_staff';

/**
 * Asks every route under /api for a session, before its body is read, and every one that changes something for proof
 * that the console's own page sent it: the session's token in `x-csrf-token`, and no foreign Origin.
 *
 * Answers 401 `SignInNeeded` and 403 `RequestForged`.
 */
export function addGuard(app: Api, sessions: SessionStore, consoleUrl: string): void {
  const { origin } = new URL(consoleUrl);
  app.decorateRequest('staff', null);
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const secret = sessionSecret(request);
    const found = secret === undefined ? undefined : await sessions.find(secret);
    if (!found) throw new ClientError('SignInNeeded', 'Sign in, then try again.');
    request.staff = found;
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const from = request.headers.origin;
    if (same(request.headers['x-csrf-token'], found.csrf) && (from === undefined || from === origin)) return;
    throw new ClientError('RequestForged', 'Load the page again, then try again.');
  });
}

/** Who is signed in, on a route under /api. */
export function staffOf({ staff }: FastifyRequest): StaffSession {
  if (staff) return staff;
  throw new Error('only routes under /api know who is signed in');
}

export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[cookie];
}

/** Lets the browser keep the session's secret, out of reach of any script. */
export function keepSession(reply: FastifyReply, secret: string, consoleUrl: string): void {
  reply.setCookie(cookie, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: consoleUrl.startsWith('https:'),
  });
}

export function forgetSession(reply: FastifyReply): void {
  reply.clearCookie(cookie, { path: '/' });
}

function same(given: string | readonly string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
