import type { FastifyReply, FastifyRequest } from 'fastify';
import { openLink, type LinkPurpose } from '../../activities/customer-links/link-token.ts';
import { fieldsOf } from '../shop/form.ts';
import type { Html } from '../shop/html.ts';
import { propertyOf } from '../unknown-value.ts';
import { voiceFor, type Voice } from './language.ts';

/** Answers with a page. */
export function show(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page.text);
}

/** The reader's language: chosen in the form or the address, or as the browser says; `inForm` is that of a form with a file. */
export function voiceOf({ query, body, headers }: FastifyRequest, inForm?: string): Voice {
  const chosen = [inForm, propertyOf(body, 'lang'), propertyOf(query, 'lang')].find(
    (lang) => typeof lang === 'string',
  );
  return voiceFor(typeof chosen === 'string' ? chosen : undefined, headers['accept-language']);
}

/** The case that the link in the address opens for its purpose, with the address of its page; undefined for any other link. */
export function openedLink(
  secret: string,
  { params }: FastifyRequest,
  purpose: LinkPurpose,
): { readonly caseId: string; readonly here: string } | undefined {
  const { token = '' } = fieldsOf(params);
  const link = openLink(secret, token, purpose, Date.now());
  return link && { caseId: link.caseId, here: `/${token}` };
}

/** The page of a case, with what was just done and the chosen language. */
export function addressOf(here: string, language: string | false, done?: string): string {
  const query = new URLSearchParams({
    ...(done !== undefined && { done }),
    ...(language && { lang: language }),
  });
  return query.size > 0 ? `${here}?${query.toString()}` : here;
}
