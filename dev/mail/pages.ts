import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mail, MailStore } from './mail-store.ts';
import { attachmentBytes, bodyDocument, detailPage } from './detail-page.ts';
import { listPage, notFoundPage } from './list-page.ts';

/** No scripts, nothing from outside, no frame around it. The mail's own frame has a stricter policy still. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'none'; " +
  "base-uri 'none'; frame-ancestors 'none'";
/** The mail's HTML: its own inline styles and pictures, and nothing else; not even the page around it. */
const bodyPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** Answers one request of the reading page or of the JSON endpoints that tests use. */
export async function answerPage(
  store: MailStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let answer: Answer;
  try {
    answer = await route(store, request);
  } catch (error) {
    answer = json(
      { type: 'Unexpected', message: error instanceof Error ? error.message : String(error) },
      500,
    );
  }
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-security-policy': answer.policy ?? pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function route(store: MailStore, request: IncomingMessage): Promise<Answer> {
  // A page elsewhere that makes its own name point here must not read mail (DNS rebinding).
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!['localhost', '127.0.0.1'].includes(host))
    return json({ type: 'WrongHost', message: 'Use localhost.' }, 421);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [area = '', ...rest] = url.pathname.split('/').slice(1);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (area === 'api' && rest[0] === 'messages') return api(store, request.method ?? '', url, rest[1]);
  if (!reads)
    return json({ type: 'NotAllowed', message: 'Read with GET; empty with DELETE /api/messages.' }, 405);
  if (area === '') return { ...html(listPage(store.list())), headers: { refresh: '15' } };
  const mail = area === 'messages' ? await store.read(rest[0] ?? '') : undefined;
  if (mail === undefined) return html(notFoundPage(), 404);
  return messagePart(mail, rest[1], rest[2]);
}

function messagePart(mail: Mail, part: string | undefined, index: string | undefined): Answer {
  if (part === undefined) return html(detailPage(mail));
  if (part === 'body') return { ...html(bodyDocument(mail)), policy: bodyPolicy };
  if (part === 'raw') return { status: 200, type: 'text/plain; charset=utf-8', body: mail.raw };
  const attachment = part === 'attachments' ? mail.email.attachments[Number(index)] : undefined;
  if (attachment === undefined) return html(notFoundPage(), 404);
  const name = encodeURIComponent(attachment.filename ?? `attachment-${index}`);
  return {
    status: 200,
    // Never the sender's type: a caught HTML or SVG file must not run in this page's name.
    type: 'application/octet-stream',
    body: attachmentBytes(attachment),
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  };
}

async function api(store: MailStore, method: string, url: URL, id: string | undefined): Promise<Answer> {
  if (id === undefined && method === 'DELETE') {
    await store.clear();
    return json([]);
  }
  if (method !== 'GET') return json({ type: 'NotAllowed', message: 'GET, or DELETE for all.' }, 405);
  if (id === undefined) {
    const to = url.searchParams.get('to');
    return json(store.list().filter((mail) => to === null || mail.to.includes(to)));
  }
  const mail = await store.read(id);
  if (mail === undefined) return json({ type: 'NoSuchMessage', message: `There is no message ${id}.` }, 404);
  const { raw: _raw, email, ...summary } = mail;
  return json({
    ...summary,
    text: email.text ?? '',
    html: email.html ?? '',
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: email.attachments.map((attachment) => ({
      name: attachment.filename ?? '',
      type: attachment.mimeType,
      bytes: attachmentBytes(attachment).length,
    })),
  });
}
