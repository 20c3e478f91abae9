import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Client } from 'openapi-fetch';
import type { paths } from '../storefront/api-types.ts';
import { fieldsOf } from './form.ts';
import { html } from './html.ts';
import { linkPage, openLinkPage } from './pages/ask-pages.ts';
import { layout } from './pages/layout.ts';
import { statusCards } from './pages/status-page.ts';
import { show, showPdf, showProblem } from './replies.ts';

/** Who comes by a mailed link: `/your-order`, `/link/{token}` and what it shows. */
export function addGuestPages(app: FastifyInstance, api: Client<paths>): void {
  app.get('/your-order', (_, reply) => show(reply, linkPage(false)));
  app.post('/your-order', async (request, reply) => {
    const { orderId = '', email = '' } = fieldsOf(request.body);
    const { data, error } = await api.POST('/v1/guest/links', { body: { orderId: orderId.trim(), email } });
    return data ? show(reply, linkPage(true)) : showProblem(reply, error);
  });
  app.get('/link/:token', (_, reply) => show(reply, openLinkPage()));
  app.post('/link/:token', async (request, reply) => {
    const { token = '' } = fieldsOf(request.params);
    const { data, error } = await api.POST('/v1/guest/sessions', { body: { token } });
    if (!data) return showProblem(reply, error);
    reply.header('set-cookie', `guest=${data.session}; Path=/guest; HttpOnly; SameSite=Lax; Max-Age=3600`);
    return reply.redirect('/guest', 303);
  });
  app.get('/guest', async (request, reply) => {
    const { data, error } = await api.GET('/v1/guest/cases', { headers: sessionOf(request) });
    if (!data) return showProblem(reply, error);
    const none = html`<div class="card"><p>Nothing of this order was returned or claimed.</p></div>`;
    const cases = data.cases.map((each) => statusCards(each, `/guest/${each.id}/label`));
    return show(reply, layout(`Order ${data.orderId}`, html`${cases.length > 0 ? cases : none}`));
  });
  app.get('/guest/:id/label', async (request, reply) => {
    const { id = '' } = fieldsOf(request.params);
    return showPdf(
      reply,
      await api.GET('/v1/guest/cases/{id}/label', {
        params: { path: { id } },
        headers: sessionOf(request),
        parseAs: 'arrayBuffer',
      }),
    );
  });
}

/** The guest's session takes the place of the shop's key. */
function sessionOf({ headers }: FastifyRequest): { readonly authorization: string } {
  const [, session = 'none'] = /(?:^|; )guest=([\w-]+)/.exec(headers.cookie ?? '') ?? [];
  return { authorization: `Bearer ${session}` };
}
