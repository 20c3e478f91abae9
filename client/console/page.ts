import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Api } from '../api/routes/context.ts';

/** What the build writes where a nonce belongs (Vite's `html.cspNonce`). */
const placeholder = 'REDRESS_NONCE';

/** Only what the console itself serves; styles of the app's own components carry the page's nonce. */
const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The app: its files under /assets, and its page at every other address. */
export async function addPage(app: Api, appDir: string): Promise<void> {
  const page = await readFile(join(appDir, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(appDir, 'assets'),
    prefix: '/assets/',
    // Names of files carry a digest of what is in them.
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    decorateReply: false,
    index: false,
    preCompressed: true,
  });
  app.get('/*', (request, reply) => {
    if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyWith(nonce))
      .send(page.replaceAll(placeholder, nonce));
  });
}
