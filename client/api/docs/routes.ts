import type { Api } from '../routes/context.ts';

/** `GET /openapi.json`: the document made from the routes' own schemas. */
export function addDocs(app: Api): void {
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('application/json')
      .serializer((body: unknown) => JSON.stringify(body))
      .send(app.swagger()),
  );
}
