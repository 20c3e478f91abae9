import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { ClientError } from '../../client/client-error.ts';
import { apiWith, ask, closeApis } from './support/api.ts';

afterEach(closeApis);

const type = (name: string) => `urn:redress:problem:${name}`;

describe('keys', () => {
  test('one answer for none, an unknown, a misspelt and a revoked one; after many the address waits', async () => {
    const { app, shop, keys } = await apiWith();
    const read = (authorization?: string) =>
      ask(app, { url: '/v1/cases/c-1', headers: authorization === undefined ? {} : { authorization } });
    const { id, text } = await keys.make({ name: 'old', role: 'customer', scopes: ['cases:read'] });
    await keys.revoke(id);
    const bodies = new Set<string>();
    for (const given of [
      undefined,
      'Basic eA==',
      'Bearer x',
      `Bearer ${text}`,
      `Bearer ${shop.slice(0, -1)}_`,
    ]) {
      const answer = await read(given);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      bodies.add(String(answer.json()['detail']));
    }
    expect(bodies.size).toBe(1);
    for (let more = 0; more < 20; more += 1) await read('Bearer x');
    const late = await read('Bearer x');
    expect(late.statusCode).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('a key does what its scopes say, as often as the limit says', async () => {
    const view = jest.fn(() => Promise.reject(new ClientError('UnknownCase', 'There is no case c-1.')));
    const { app, keys } = await apiWith({ view }, { rateLimit: 3 });
    const { text } = await keys.make({ name: 'reader', role: 'customer', scopes: ['cases:open'] });
    const refused = await ask(app, { url: '/v1/cases/c-1', headers: { authorization: `Bearer ${text}` } });
    expect(refused.json()).toMatchObject({ type: type('ScopeMissing'), status: 403 });
    expect(view).not.toHaveBeenCalled();
    const reader = await keys.make({ name: 'reader', role: 'customer', scopes: ['cases:read'] });
    const read = () =>
      ask(app, { url: '/v1/cases/c-1', headers: { authorization: `Bearer ${reader.text}` } });
    for (let time = 0; time < 3; time += 1) expect((await read()).statusCode).toBe(404);
    const over = await read();
    expect(over.json()).toMatchObject({ type: type('RateLimited'), status: 429 });
    expect(over.headers['retry-after']).toBeDefined();
  });
});

describe('what goes wrong behind the door', () => {
  test('a part that is away is 503 and says nothing of addresses; a defect is 500 and says nothing at all', async () => {
    const away = new ClientError(
      'ServiceUnavailable',
      'Temporal at 10.0.0.7 does not answer. Run `npm start`.',
    );
    const { app, shop } = await apiWith({
      view: () => Promise.reject(away),
      events: () => Promise.reject(new Error('password=hunter2')),
    });
    const headers = { authorization: `Bearer ${shop}` };
    const first = await ask(app, { url: '/v1/cases/c-1', headers });
    expect(first.json()).toMatchObject({ type: type('ServiceUnavailable'), status: 503 });
    expect(first.headers['retry-after']).toBe('2');
    const second = await ask(app, { url: '/v1/cases/c-1/events', headers });
    expect(second.json()).toMatchObject({ type: type('Internal'), status: 500 });
    expect(first.body + second.body).not.toMatch(/10\.0\.0\.7|npm start|hunter2/);
  });

  test('a refusal by the case names what this role may send now; the key is free again', async () => {
    const possible = ['answer', 'customerSaid', 'withdraw'];
    const client = jest
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new ClientError('EventNotAccepted', 'Not now.', { possible }))
      .mockResolvedValue({ eventId: 'e', type: 'withdraw', state: 'withdrawn', revision: 2 });
    const { app, shop } = await apiWith({ send: client });
    const send = (payload: object) =>
      ask(app, {
        method: 'POST',
        url: '/v1/cases/c-1/events',
        headers: { authorization: `Bearer ${shop}`, 'idempotency-key': 'the-same-key' },
        payload,
      });
    const refused = await send({ type: 'confirmSolved' });
    expect(refused.json()).toMatchObject({ status: 409, possible: ['customerSaid', 'withdraw'] });
    expect((await send({ type: 'withdraw' })).json()).toEqual({
      event: 'e',
      type: 'withdraw',
      state: 'withdrawn',
    });
    expect((await send({ type: 'withdraw' })).headers['idempotent-replayed']).toBe('true');
    expect(client).toHaveBeenCalledTimes(2);
    expect((await send({ type: 'confirmSolved' })).statusCode).toBe(409);
  });

  test('health needs no key; readiness tells which part is away', async () => {
    const { app } = await apiWith(
      {},
      { probes: { database: async () => 1, temporal: () => Promise.reject(new Error()) } },
    );
    expect((await ask(app, { url: '/healthz' })).json()).toEqual({ status: 'ok' });
    const ready = await ask(app, { url: '/readyz' });
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'unavailable', parts: { database: true, temporal: false } });
  });

  test('every answer carries its request id and the security headers; a given id is taken when it is harmless', async () => {
    const { app } = await apiWith();
    const { headers } = await ask(app, { url: '/healthz', headers: { 'x-request-id': 'abc-1' } });
    expect(headers).toMatchObject({
      'x-request-id': 'abc-1',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    const { headers: other } = await ask(app, { url: '/nothing', headers: { 'x-request-id': 'a b\tc' } });
    expect(other['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(other['x-content-type-options']).toBe('nosniff');
  });
});
