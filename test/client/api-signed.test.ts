import { createHash, createHmac } from 'node:crypto';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { splitKey } from '../../client/api/keys/api-key.ts';
import { scope } from '../../client/api/keys/scopes.ts';
import { requestSigner } from '../../client/signing/sign-request.ts';
import { storefrontClient } from '../../client/storefront/storefront-client.ts';
import { apiWith, ask, closeApis } from './support/api.ts';

afterEach(closeApis);

const type = (name: string) => `urn:redress:problem:${name}`;
const withdraw = { type: 'withdraw' };
const url = '/v1/cases/c-1/events';
const once = 'the-key-of-once';

/** The API before a case that takes every event, and a key that signs. */
async function door() {
  const send = jest.fn(async () => ({ eventId: 'e', type: 'withdraw', state: 'withdrawn', revision: 2 }));
  const { app, keys, shop } = await apiWith({ send, events: async () => [] });
  const signing = await keys.make({ name: 'shop', role: 'customer', scopes: scope.options, signed: true });
  const post = (headers: Readonly<Record<string, string>>, payload: unknown = withdraw, to = url) =>
    ask(app, { method: 'POST', url: to, payload, headers: { 'idempotency-key': once, ...headers } });
  return { app, keys, shop, send, signing, post };
}

/** The headers of a signed request, made from the words of docs/api.md and nothing of ours. */
function signedBy(
  key: string,
  body: string,
  over: { id?: string; at?: number; method?: string; target?: string } = {},
): Readonly<Record<string, string>> {
  const { id = once, at = Date.now(), method = 'POST', target = url } = over;
  const [, , keyId = '', secret = ''] = /^(redress_signed)_(.{12})_(.{43})$/.exec(key) ?? [];
  const digest = createHash('sha256').update(secret).digest();
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', digest)
    .update(`${id}.${timestamp}.${method} ${target}\n${body}`)
    .digest('base64');
  return {
    authorization: `Signed ${keyId}`,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

const body = JSON.stringify(withdraw);

describe('a key that signs', () => {
  test('opens the door by its signature; the same request again is the same answer and does nothing', async () => {
    const { signing, post, send } = await door();
    const headers = signedBy(signing.text, body);
    const first = await post(headers);
    expect(first).toMatchObject({ statusCode: 200 });
    const again = await post(headers);
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotent-replayed']).toBe('true');
    const later = await post(signedBy(signing.text, body, { at: Date.now() + 2_000 }));
    expect(later.json()).toEqual(first.json());
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each<[string, (good: Readonly<Record<string, string>>, key: string) => object, string]>([
    ['no signature', ({ authorization }) => ({ authorization }), 'SignatureMissing'],
    [
      'no timestamp',
      ({ 'webhook-timestamp': _, ...rest }) => ({ ...rest, 'webhook-id': once }),
      'SignatureMissing',
    ],
    ['the key itself', (_, key) => ({ authorization: `Bearer ${key}` }), 'SignatureMissing'],
    [
      'a signature of six minutes ago',
      (_, key) => signedBy(key, body, { at: Date.now() - 360_000 }),
      'SignatureExpired',
    ],
    [
      'a signature of six minutes to come',
      (_, key) => signedBy(key, body, { at: Date.now() + 360_000 }),
      'SignatureExpired',
    ],
    ['a timestamp that is none', (good) => ({ ...good, 'webhook-timestamp': 'now' }), 'SignatureInvalid'],
    ['another timestamp', (good) => ({ ...good, 'webhook-timestamp': plusOne(good) }), 'SignatureInvalid'],
    ['another id', (_, key) => signedBy(key, body, { id: 'another-key' }), 'SignatureInvalid'],
    [
      'a signature for another case',
      (_, key) => signedBy(key, body, { target: '/v1/cases/c-2/events' }),
      'SignatureInvalid',
    ],
    [
      'a signature for another method',
      (_, key) => signedBy(key, body, { method: 'PUT' }),
      'SignatureInvalid',
    ],
    ['a signature for another body', (_, key) => signedBy(key, '{"type":"note"}'), 'SignatureInvalid'],
    ['no base64', (good) => ({ ...good, 'webhook-signature': 'v1,%%%' }), 'SignatureInvalid'],
    [
      'an id that is unknown',
      (good) => ({ ...good, authorization: 'Signed 000000000000' }),
      'Unauthenticated',
    ],
  ])('is refused with %s, and nothing is done', async (_, headersOf, name) => {
    const { signing, post, send } = await door();
    const given = headersOf(signedBy(signing.text, body), signing.text) as Record<string, string>;
    const answer = await post(given);
    expect(answer.json()).toMatchObject({ status: 401, type: type(name) });
    expect(send).not.toHaveBeenCalled();
  });

  test('a replay under another Idempotency-Key is refused', async () => {
    const { signing, post, send } = await door();
    const stolen = signedBy(signing.text, body);
    const answer = await post({ ...stolen, 'idempotency-key': 'a-key-of-the-thief' });
    expect(answer.json()).toMatchObject({ status: 401, type: type('SignatureInvalid') });
    expect(send).not.toHaveBeenCalled();
  });

  test('a key that is sent signs nothing, and a revoked one opens nothing', async () => {
    const { keys, shop, signing, post } = await door();
    const given = splitKey(shop);
    const asIf = `redress_signed_${given?.id}_${given?.secret}`;
    expect((await post(signedBy(asIf, body))).json()).toMatchObject({ type: type('Unauthenticated') });
    await keys.revoke(signing.id);
    expect((await post(signedBy(signing.text, body))).statusCode).toBe(401);
  });

  test('does what its scopes say; who tries many signatures waits', async () => {
    const { keys, post } = await door();
    const reader = await keys.make({ name: 'r', role: 'customer', scopes: ['cases:read'], signed: true });
    expect((await post(signedBy(reader.text, body))).json()).toMatchObject({ type: type('ScopeMissing') });
    const { signing, post: knock } = await door();
    for (let time = 0; time < 20; time += 1) await knock(signedBy(signing.text, 'other'));
    expect((await knock(signedBy(signing.text, 'other'))).statusCode).toBe(429);
  });

  test('a body over the limit is refused before it is checked; broken JSON is told only to who signed it', async () => {
    const { signing, post } = await door();
    const large = JSON.stringify({ type: 'x'.repeat(300_000) });
    expect((await post(signedBy(signing.text, large), large)).statusCode).toBe(413);
    const json = { 'content-type': 'application/json' };
    expect((await post({ ...signedBy(signing.text, '{'), ...json }, '{')).statusCode).toBe(400);
    expect((await post({ ...signedBy(signing.text, body), ...json }, '{')).statusCode).toBe(401);
  });
});

test('the typed client signs by itself, with and without a body; the secret is in no header', async () => {
  const { app, signing, send } = await door();
  await ask(app, { url: '/healthz' });
  const { port } = Object(app.server.address());
  const api = storefrontClient({ baseUrl: `http://127.0.0.1:${port}`, key: signing.text });
  const path = { id: 'c-1' };
  const sent = await api.POST('/v1/cases/{id}/events', {
    params: { path, header: { 'idempotency-key': once } },
    body: { type: 'withdraw', payload: { text: 'Ähem, 2 €' } },
  });
  expect(sent.data).toEqual({ event: 'e', type: 'withdraw', state: 'withdrawn' });
  expect(send).toHaveBeenCalledTimes(1);
  const read = await api.GET('/v1/cases/{id}/events', { params: { path } });
  expect(read.response.status).toBe(200);
  const headers = requestSigner(signing.text)?.({ method: 'GET', target: '/', body: '', id: 'x' });
  expect(Object.keys(headers ?? {})).toContain('webhook-signature');
  expect(JSON.stringify(headers)).not.toContain(splitKey(signing.text)?.secret);
});

function plusOne(headers: Readonly<Record<string, string>>): string {
  return String(Number(headers['webhook-timestamp']) + 1);
}
