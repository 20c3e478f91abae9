import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from '../shop/html.ts';
import { propertyOf } from '../unknown-value.ts';
import { voiceFor, type Voice } from './language.ts';

/** Answers with a page. */
export function show(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page.text);
}

/** The reader's language: chosen in the form or the address, or as the browser says. */
export function voiceOf({ query, body, headers }: FastifyRequest): Voice {
  const chosen = [body, query]
    .map((given) => propertyOf(given, 'lang'))
    .find((lang) => typeof lang === 'string');
  return voiceFor(typeof chosen === 'string' ? chosen : undefined, headers['accept-language']);
}
