import type { FastifyReply } from 'fastify';
import type { Html } from './html.ts';
import { problemPage } from './pages/layout.ts';

/** A problem as the API tells it. */
interface Told {
  readonly status?: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly detail: string }[];
}

/** Answers with a page. */
export function show(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page.text);
}

/** Answers with what the API refused, in its own words. */
export function showProblem(reply: FastifyReply, problem: Told | undefined): FastifyReply {
  const { status = 502, detail = 'The API gave no reason.', errors = [] } = problem ?? {};
  return show(
    reply,
    problemPage(
      detail,
      errors.map((each) => each.detail),
    ),
    status,
  );
}

/** Answers with the PDF that the API gave. */
export function showPdf(
  reply: FastifyReply,
  answer: { readonly data?: unknown; readonly error?: Told | undefined },
): FastifyReply {
  if (!(answer.data instanceof ArrayBuffer)) return showProblem(reply, answer.error);
  return reply.type('application/pdf').header('content-disposition', 'inline').send(Buffer.from(answer.data));
}
