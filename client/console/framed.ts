import type { FastifyReply } from 'fastify';

/** Of a frame in a page of the console: it runs nothing, loads nothing and leads nowhere; a mail's own styles are let in. */
const framedPolicy = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
].join('; ');

/** Answers with a mail to be shown in a frame of the console, and by nothing else. */
export function sendFramed(reply: FastifyReply, html: string | Buffer): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', framedPolicy)
    .header('x-frame-options', 'SAMEORIGIN')
    .send(html);
}
