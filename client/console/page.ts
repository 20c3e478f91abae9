import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Api } from '../api/routes/context.ts';
import { ClientError } from '../client-error.ts';

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
    // Mails as they were sent, and templates: they bring a stricter policy of their own.
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The app: its few files under /assets, out of memory, and its page at every other address. */
export async function addPage(app: Api, appDir: string): Promise<void> {
  const page = await readFile(join(appDir, 'index.html'), 'utf8');
  const folder = join(appDir, 'assets');
  const names = await readdir(folder);
  const assets = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
  app.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const { name } = request.params;
    const plain = assets.get(name);
    const type = types[extname(name)];
    if (!plain || type === undefined) throw new ClientError('UnknownRoute', 'There is no such file.');
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && assets.get(`${name}.gz`);
    // Names of files carry a digest of what is in them.
    reply
      .type(type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    return packed ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(plain);
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
