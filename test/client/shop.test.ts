import { describe, expect, test } from '@jest/globals';
import { html } from '../../client/shop/html.ts';
import { buildShop } from '../../client/shop/server.ts';
import { money } from '../../client/shop/words.ts';
import { seen, shopStage } from './support/shop-stage.ts';

const stage = shopStage();
const { asked, post } = stage;

const quote = {
  orderId: 'S-1',
  currency: 'USD',
  timeZone: 'America/Detroit',
  units: [{ lineId: '1', unit: 0, title: 'Cup <b>', approved: true, because: [], paid: 1_000, fee: 150 }],
  way: { prepaid: false, to: ['Returns', '1 Elm St'], sendBy: '2026-12-07T22:00:00Z' },
  refund: { total: 850, parts: [], aim: '5 business days', late: '7 business days' },
};

describe('the example shop', () => {
  test('asks for what the form says, and shows what would happen; names are text, not markup', async () => {
    stage.answer = { status: 200, body: quote };
    const form = {
      orderId: 'S-1',
      email: 'a@b.example',
      'quantity.1': '2',
      'reason.1': 'unwanted',
      'opened.1': 'yes',
      'quantity.2': '0',
      'reason.2': 'defective',
    };
    const page = await (await post('/quote', form)).text();
    expect(asked.at(-1)).toMatchObject({
      url: '/v1/returns/quote',
      headers: { authorization: 'Bearer the-key' },
      body: {
        policy: 'support-procedures',
        orderId: 'S-1',
        email: 'a@b.example',
        lines: [{ lineId: '1', quantity: 2, reason: 'unwanted', opened: true }],
      },
    });
    expect(page).toContain('Cup &lt;b&gt;');
    for (const words of ['$8.50', 'of which $1.50 is kept', 'Dec 7, 2026', '1 Elm St'])
      expect(page).toContain(words);
    expect(page).not.toContain('the-key');
  });

  test('starts a return once for one page, and shows it to who started it', async () => {
    stage.answer = { status: 201, body: { id: 'c-1', kind: 'return', links: {}, decision: quote } };
    const started = await post('/returns', {
      orderId: 'S-1',
      email: 'a@b.example',
      'quantity.1': '1',
      'reason.1': 'unwanted',
      nonce: 'nonce-of-the-page',
      address: '1 Elm St',
      text: '',
    });
    expect([started.status, asked.at(-1)?.headers['idempotency-key']]).toEqual([201, 'nonce-of-the-page']);
    expect(asked.at(-1)?.body).toMatchObject({ address: '1 Elm St', lines: [{ quantity: 1 }] });
    expect(asked.at(-1)?.body).not.toHaveProperty('text');
    const cookie = started.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^r-c-1=[\w-]{43}; Path=\/returns\/c-1; HttpOnly; SameSite=Lax$/);

    stage.answer = { status: 200, body: { ...seen, id: 'c-1' } };
    const see = (id: string, given: string) =>
      fetch(`${stage.base}/returns/${id}`, {
        headers: { cookie: given.split(';')[0] ?? '' },
        redirect: 'manual',
      });
    expect(await (await see('c-1', cookie)).text()).toContain('Return c-1');
    const before = asked.length;
    for (const given of ['', 'r-c-1=guess', cookie.replace('r-c-1', 'r-c-2')]) {
      expect((await see(given === '' ? 'c-1' : 'c-2', given)).headers.get('location')).toBe('/your-order');
    }
    expect(asked).toHaveLength(before);
  });

  test('a refusal is shown in the words of the API, field by field', async () => {
    stage.answer = {
      status: 409,
      body: {
        status: 409,
        detail: 'Another case holds these goods.',
        errors: [{ in: 'body', field: 'lines.0', detail: 'piece 0 is taken' }],
      },
    };
    const refused = await post('/order', { orderId: 'S-1', email: 'a@b.example' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/Another case holds these goods\..*piece 0 is taken/s);
  });

  test('a mailed link is used by its button only; the session takes the place of the key', async () => {
    const before = asked.length;
    expect(await (await fetch(`${stage.base}/link/token-1`)).text()).toContain('Show my order');
    expect(asked).toHaveLength(before);
    stage.answer = {
      status: 201,
      body: { session: 'session-1', orderId: 'S-1', expiresAt: '2026-11-23T10:00:00Z' },
    };
    const used = await post('/link/token-1', {});
    expect([used.status, used.headers.get('location')]).toEqual([303, '/guest']);
    stage.answer = { status: 200, body: { orderId: 'S-1', cases: [{ ...seen, id: 'c-1' }] } };
    const page = await fetch(`${stage.base}/guest`, {
      headers: { cookie: used.headers.get('set-cookie')?.split(';')[0] ?? '' },
    });
    expect(await page.text()).toContain('/guest/c-1/label');
    expect(asked.at(-1)).toMatchObject({
      url: '/v1/guest/cases',
      headers: { authorization: 'Bearer session-1' },
    });
  });

  test('what cannot be read, and an API that is away, have a page of their own', async () => {
    expect((await post('/quote', { 'quantity.1': '1', 'reason.1': 'because' })).status).toBe(400);
    const alone = buildShop({ baseUrl: 'http://127.0.0.1:1', key: 'k', policy: 'p' });
    const at = await alone.listen({ host: '127.0.0.1', port: 0 });
    const away = await fetch(`${at}/order`, {
      method: 'POST',
      body: new URLSearchParams({ orderId: 'S-1', email: 'a@b.example' }),
    });
    await alone.close();
    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('try again in a moment')]);
  });

  test('no page may run a script or ask for anything outside', async () => {
    const { headers } = await fetch(`${stage.base}/`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
  });
});

test('markup is made by its template only', () => {
  expect(html`<p>${'<script>'}${html`<b>${1}</b>`}${['&', false, undefined]}</p>`.text).toBe(
    '<p>&lt;script&gt;<b>1</b>&amp;</p>',
  );
  expect([money(1_250, 'USD'), money(500, 'JPY')]).toEqual(['$12.50', '¥500']);
});
