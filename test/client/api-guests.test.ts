import { afterEach, describe, expect, test } from '@jest/globals';
import type { Guests } from '../../activities/guests/open-guests.ts';
import { ClientError } from '../../client/client-error.ts';
import { apiWith, ask, closeApis } from './support/api.ts';
import { fake } from './support/fake.ts';

afterEach(closeApis);

const order = { orderId: 'S-1', email: 'ana@example.com' };

/** Guests of one order with two cases, of which one never began. */
async function door(over: Partial<Guests> = {}) {
  const mailed: string[] = [];
  const guests = fake<Guests>({
    find: async (orderId: string) =>
      orderId === order.orderId ? { customer: { name: 'Ana', email: order.email } } : undefined,
    link: async () => 'secret',
    send: async (orderId: string, to: { email: string }, secret: string) =>
      void mailed.push(`${orderId} ${to.email} ${secret}`),
    redeem: async (secret: string) =>
      secret === 'secret' ? { session: 'session', orderId: 'S-1', expiresAt: 0 } : undefined,
    orderOf: async (session: string) => (session === 'session' ? 'S-1' : undefined),
    casesOf: async () => ['c-1', 'c-orphan'],
    ...over,
  });
  const view = async (id: string) => {
    if (id !== 'c-1') throw new ClientError('UnknownCase', 'There is none.');
    return { ...seen, caseId: id };
  };
  const linked = async () =>
    ['c-orphan', 'c-other'].map((caseId) => ({
      caseId,
      kind: 'return',
      relation: 'opened',
      state: 'closed',
      since: 0,
      sameCustomer: true,
    }));
  const { app } = await apiWith({ view, linked }, { guests });
  const link = (payload: unknown) => ask(app, { method: 'POST', url: '/v1/guest/links', payload });
  const get = (url: string, session: string) =>
    ask(app, { url, headers: { authorization: `Bearer ${session}` } });
  return { app, link, get, mailed };
}

const seen = {
  kind: 'return',
  policy: { id: 'support-procedures', version: '1' },
  state: 'acknowledged',
  since: 0,
  channel: 'email',
  timeZone: 'UTC',
  clocks: [],
  commitments: [],
  receipts: [],
  interactions: [],
  next: [],
  awaiting: [],
  warnings: ['for us only'],
};

describe('asking for a link', () => {
  test('one answer for an order that is there, for a wrong address and for no order; one mail', async () => {
    const { app, link, mailed } = await door();
    const answers = [
      await link({ ...order, email: ' ANA@example.com ' }),
      await link({ ...order, email: 'eve@example.com' }),
      await link({ orderId: 'S-404', email: order.email }),
    ];
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(202);
    await app.close();
    expect(mailed).toEqual(['S-1 ana@example.com secret']);
  });

  test('who guesses addresses of an order is answered as before, and not looked at any more', async () => {
    const { app, link, mailed } = await door();
    for (let n = 0; n < 10; n++) await link({ ...order, email: `guess-${n}@example.com` });
    expect((await link(order)).statusCode).toBe(202);
    await app.close();
    expect(mailed).toEqual([]);
  });

  test('one client that asks too often is told so', async () => {
    const { link } = await door();
    const codes: number[] = [];
    for (let n = 0; n < 31; n++)
      codes.push((await link({ orderId: `S-${n}`, email: `a${n}@b.example` })).statusCode);
    expect([codes[29], codes[30]]).toEqual([202, 429]);
  });

  test('a mail server that is away changes nothing of the answer', async () => {
    const { link } = await door({ send: () => Promise.reject(new Error('away')) });
    expect((await link(order)).statusCode).toBe(202);
  });
});

describe('a guest', () => {
  test('a link becomes a session; one that was used or guessed opens nothing', async () => {
    const { app } = await door();
    const use = (token: string) =>
      ask(app, { method: 'POST', url: '/v1/guest/sessions', payload: { token } });
    expect((await use('secret')).json()).toEqual({
      session: 'session',
      orderId: 'S-1',
      expiresAt: '1970-01-01T00:00:00.000Z',
    });
    expect((await use('guess')).json()).toMatchObject({
      status: 404,
      type: expect.stringContaining('LinkInvalid'),
    });
  });

  test('sees the cases of the order as a customer does, and no others', async () => {
    const { get } = await door();
    const { json } = await get('/v1/guest/cases', 'session');
    expect(json()).toMatchObject({ orderId: 'S-1', cases: [{ id: 'c-1', state: 'acknowledged' }] });
    expect(JSON.stringify(json())).not.toContain('for us only');
    // Of what belongs together only what the order has.
    expect(json()).toMatchObject({ cases: [{ linked: [{ id: 'c-orphan', state: 'closed' }] }] });
    expect((await get('/v1/guest/cases/c-other/label', 'session')).statusCode).toBe(404);
    expect((await get('/v1/guest/cases/c-1/label', 'session')).json()).toMatchObject({
      type: expect.stringContaining('NoLabel'),
    });
  });

  test.each(['', 'guess'])('with the session "%s" sees nothing', async (session) => {
    const { get } = await door();
    for (const url of ['/v1/guest/cases', '/v1/guest/cases/c-1/label']) {
      expect((await get(url, session)).statusCode).toBe(401);
    }
  });

  test('an API key is no session, and a session no API key', async () => {
    const { app, shop } = await apiWith({}, { guests: fake<Guests>({ orderOf: async () => undefined }) });
    const as = (key: string) => ({ authorization: `Bearer ${key}` });
    expect((await ask(app, { url: '/v1/guest/cases', headers: as(shop) })).statusCode).toBe(401);
    expect((await ask(app, { url: '/v1/cases/c-1', headers: as('session') })).statusCode).toBe(401);
  });
});
