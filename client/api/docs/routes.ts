import type { Api } from '../routes/context.ts';
import { docsPage } from './page.ts';
import { docsStyle } from './style.ts';

/** Nothing but the page's own style sheet is loaded, and no script runs. */
const policy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

/** `GET /openapi.json`: the document made from the routes' own schemas; `GET /docs`: the same for people. */
export function addDocs(app: Api): void {
  const hidden = { schema: { hide: true } };
  app.get('/openapi.json', hidden, (_request, reply) =>
    reply.type('application/json').send(json(app.swagger())),
  );
  app.get('/docs', hidden, (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .send(docsPage(app.swagger())),
  );
  app.get('/docs/style.css', hidden, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(docsStyle),
  );
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
