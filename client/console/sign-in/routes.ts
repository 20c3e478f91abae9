import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { forgetSession, keepSession, sessionSecret, staffOf } from '../sessions/guard.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Issuer, PendingSignIn } from './issuer.ts';
import { signInFailedPage } from './failed-page.ts';

/** What signing in works with. */
export interface SignInSetup {
  readonly issuer: Issuer;
  readonly sessions: SessionStore;
  readonly url: string;
}

const pendingCookie = 'redress_signin';
const pending = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() });

/** A page of the console to come back to: never an address elsewhere. */
const back = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])/)
  .catch('/');

/** `GET /signin`, `GET /signin/done` and `POST /api/signout` */
export function addSignIn(app: Api, { issuer, sessions, url }: SignInSetup): void {
  app.route({
    method: 'GET',
    url: '/signin',
    schema: { querystring: z.object({ back: back.default('/'), again: z.string().optional() }) },
    handler: async (request, reply) => {
      const { to, pending } = await issuer.begin(request.query.again !== undefined);
      keepPending(reply, { ...pending, back: request.query.back }, url);
      return reply.redirect(to, 303);
    },
  });
  app.route({
    method: 'GET',
    url: '/signin/done',
    handler: async (request, reply) => {
      const begun = pendingOf(request);
      reply.clearCookie(pendingCookie, { path: '/signin' });
      try {
        if (!begun) throw new ClientError('SignInNeeded', 'The sign-in took too long; begin it again.');
        const account = await issuer.finish(`${url}${request.url}`, begun);
        // A session that was there before is another one's, or was known to somebody: never the new one's.
        const old = sessionSecret(request);
        if (old !== undefined) await sessions.end(old);
        keepSession(reply, await sessions.begin(account), url);
        request.log.info({ account: account.id, position: account.position }, 'signed in');
        return reply.redirect(begun.back, 303);
      } catch (error) {
        if (!(error instanceof ClientError) || error.type === 'ServiceUnavailable') throw error;
        request.log.warn({ err: error }, 'sign-in refused');
        return reply.code(403).type('text/html; charset=utf-8').send(signInFailedPage(error.reason));
      }
    },
  });
  app.route({
    method: 'POST',
    url: '/api/signout',
    handler: async (request, reply) => {
      const secret = sessionSecret(request);
      if (secret !== undefined) await sessions.end(secret);
      request.log.info({ account: staffOf(request).account.id }, 'signed out');
      forgetSession(reply);
      return reply.code(204).send();
    },
  });
}

function keepPending(reply: FastifyReply, value: PendingSignIn & { readonly back: string }, url: string) {
  reply.setCookie(pendingCookie, Buffer.from(JSON.stringify(value)).toString('base64url'), {
    path: '/signin',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.startsWith('https:'),
    maxAge: 600,
  });
}

function pendingOf(request: FastifyRequest): (PendingSignIn & { readonly back: string }) | undefined {
  try {
    const text = Buffer.from(request.cookies[pendingCookie] ?? '', 'base64url').toString('utf8');
    return pending.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
