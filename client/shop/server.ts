import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { storefrontClient, type StorefrontSetup } from '../storefront/storefront-client.ts';
import { addGuestPages } from './guest-routes.ts';
import { orderPage, startPage } from './pages/ask-pages.ts';
import { claimQuotePage, claimStartedPage } from './pages/claim-pages.ts';
import { problemPage } from './pages/layout.ts';
import { quotePage, startedPage } from './pages/return-pages.ts';
import { statusPage } from './pages/status-page.ts';
import { askedOf, claimedOf, fieldsOf, formOf } from './form.ts';
import { show, showPdf, showProblem } from './replies.ts';
import { propertyOf } from '../unknown-value.ts';
import { style } from './style.ts';

/** The example shop. */
export interface ShopSetup extends StorefrontSetup {
  /** Id of the shop's policy. */
  readonly policy: string;
}

/**
 * An example of a shop in front of the API: plain HTML, no script, the API key on its server only. Order and address, what would
 * happen, start, where it stands, the label; and the guest's mailed link.
 */
export function buildShop({ policy, ...setup }: ShopSetup): FastifyInstance {
  const api = storefrontClient(setup);
  const app = Fastify({ bodyLimit: 128 * 1024 });
  // Who started a case here may look at it here; a new process forgets that, and the mailed link goes on.
  const secret = randomBytes(32);
  const seal = (id: string) => createHmac('sha256', secret).update(id).digest('base64url');
  const remember = (reply: FastifyReply, what: 'returns' | 'claims', id: string) =>
    reply.header('set-cookie', `r-${id}=${seal(id)}; Path=/${what}/${id}; HttpOnly; SameSite=Lax`);

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, formOf(String(body))),
  );
  app.addHook('onSend', async (_, reply) => {
    reply.headers({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
  app.setErrorHandler((error, _, reply) => {
    const away = propertyOf(error, 'name') === 'TypeError';
    const words = away ? 'The shop cannot reach its case system; try again in a moment.' : String(error);
    return show(reply, problemPage(words), away ? 503 : 400);
  });
  app.get('/style.css', (_, reply) => reply.type('text/css').send(style));
  app.get('/', (_, reply) => show(reply, startPage()));

  app.post('/order', async (request, reply) => {
    const { orderId = '', email = '' } = fieldsOf(request.body);
    const { data, error } = await api.POST('/v1/orders/find', { body: { orderId: orderId.trim(), email } });
    return data ? show(reply, orderPage(data, email)) : showProblem(reply, error);
  });
  app.post('/quote', async (request, reply) => {
    const fields = fieldsOf(request.body);
    const { data, error } = await api.POST('/v1/returns/quote', { body: { policy, ...askedOf(fields) } });
    return data ? show(reply, quotePage(data, fields, randomUUID())) : showProblem(reply, error);
  });
  app.post('/returns', async (request, reply) => {
    const { nonce = '', address = '', text = '', ...fields } = fieldsOf(request.body);
    const { data, error } = await api.POST('/v1/returns', {
      params: { header: { 'idempotency-key': nonce } },
      body: { policy, ...askedOf(fields), ...(address && { address }), ...(text && { text }) },
    });
    if (!data) return showProblem(reply, error);
    remember(reply, 'returns', data.id);
    return show(reply, startedPage(data.id, data.decision), 201);
  });
  app.post('/claims/quote', async (request, reply) => {
    const fields = fieldsOf(request.body);
    const { data, error } = await api.POST('/v1/warranty-claims/quote', {
      body: { policy, ...claimedOf(fields) },
    });
    return data ? show(reply, claimQuotePage(data, fields, randomUUID())) : showProblem(reply, error);
  });
  app.post('/claims', async (request, reply) => {
    const { nonce = '', address = '', text = '', ...fields } = fieldsOf(request.body);
    const { data, error } = await api.POST('/v1/warranty-claims', {
      params: { header: { 'idempotency-key': nonce } },
      body: { policy, ...claimedOf(fields), ...(address && { address }), ...(text && { text }) },
    });
    if (!data) return showProblem(reply, error);
    remember(reply, 'claims', data.id);
    return show(reply, claimStartedPage(data.id), 201);
  });

  const mine = ({ headers, params }: FastifyRequest): string | undefined => {
    const { id = '' } = fieldsOf(params);
    const [, given = ''] =
      new RegExp(`(?:^|; )r-${id.replaceAll(/[^a-z0-9-]/g, '')}=([\\w-]+)`).exec(headers.cookie ?? '') ?? [];
    const [a, b] = [Buffer.from(given), Buffer.from(seal(id))];
    return a.length === b.length && timingSafeEqual(a, b) ? id : undefined;
  };
  for (const what of ['returns', 'claims']) addStatus(what);
  addGuestPages(app, api);
  return app;

  function addStatus(what: string): void {
    app.get(`/${what}/:id`, async (request, reply) => {
      const id = mine(request);
      if (id === undefined) return reply.redirect('/your-order', 303);
      const { data, error } = await api.GET('/v1/cases/{id}', { params: { path: { id } } });
      return data ? show(reply, statusPage(data, `/${what}/${id}/label`)) : showProblem(reply, error);
    });
    app.get(`/${what}/:id/label`, async (request, reply) => {
      const id = mine(request);
      if (id === undefined) return reply.redirect('/your-order', 303);
      return showPdf(
        reply,
        await api.GET('/v1/cases/{id}/label', { params: { path: { id } }, parseAs: 'arrayBuffer' }),
      );
    });
  }
}
