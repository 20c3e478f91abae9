import { afterEach, describe, expect, test } from '@jest/globals';
import type { FoundOrder, OrdersPort } from '../../activities/orders/orders-port.ts';
import type { ShopOrder } from '../../activities/orders/shop-order.ts';
import { apiWith, ask, closeApis } from './support/api.ts';
import { fake } from './support/fake.ts';

afterEach(closeApis);

const intake = (over: object = {}) => ({
  currency: 'USD',
  placedAt: '2026-10-02T10:00:00-04:00',
  lines: [
    { lineId: '1', sku: 'KT-17', title: 'Kettle', category: 'electronics', quantity: 2, unitPrice: 4_000 },
  ],
  tenders: [{ tenderId: 'pi_1', kind: 'card', charged: 8_000, at: '2026-10-02T14:00:00Z' }],
  customer: { name: 'Ana Díaz', email: 'ana@example.com' },
  ...over,
});

const kept = (orderId: string): ShopOrder => ({
  order: {
    orderId,
    currency: 'USD',
    placedAt: Date.UTC(2026, 9, 2, 14),
    lines: [
      {
        lineId: '1',
        sku: 'KT-17',
        title: 'Kettle',
        category: 'electronics',
        quantity: 2,
        unitPrice: 4_000,
        discount: 0,
        tax: 0,
        finalSale: false,
        serials: [],
      },
    ],
    discount: 0,
    shipping: 0,
    tenders: [{ tenderId: 'pi_1', kind: 'card', charged: 8_000, refunded: 0, at: Date.UTC(2026, 9, 2, 14) }],
  },
  customer: { name: 'Ana Díaz', email: 'ana@example.com' },
});

async function door() {
  const taken: ShopOrder[] = [];
  const orders = fake<OrdersPort>({
    put: async (given: ShopOrder) => {
      const { orderId } = given.order;
      if (orderId === 'S-held') {
        const refusal = { name: 'EffectError', type: 'OrderConflict', retryable: false };
        throw Object.assign(new Error('A case relies on it.'), refusal);
      }
      if (orderId === 'S-away') {
        const away = { name: 'EffectError', type: 'DatabaseUnavailable', retryable: true };
        throw Object.assign(new Error('away'), away);
      }
      const known = taken.some((each) => each.order.orderId === orderId);
      taken.push(given);
      return known ? 'same' : 'new';
    },
    find: async (orderId: string): Promise<FoundOrder | undefined> =>
      orderId === 'S-1' ? { ...kept('S-1'), taken: [{ lineId: '1', unit: 1, caseId: 'c-1' }] } : undefined,
  });
  const { app, shop, keys } = await apiWith({}, { orders });
  const as = async (method: string, url: string, payload?: unknown, key = shop) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await ask(app, { method, url, headers, ...(payload !== undefined && { payload }) });
    return { status: answer.statusCode, ...answer.json() };
  };
  return { taken, as, keys };
}

describe('an order that is handed in', () => {
  test('is taken in as the import takes it in: 201 at first, 200 with what came of it again', async () => {
    const { taken, as } = await door();
    expect(await as('PUT', '/v1/orders/S-1', intake())).toEqual({
      status: 201,
      orderId: 'S-1',
      outcome: 'new',
    });
    expect(taken).toEqual([kept('S-1')]);
    expect(await as('PUT', '/v1/orders/S-1', intake())).toMatchObject({ status: 200, outcome: 'same' });
  });

  test.each<[string, object, string, RegExp]>([
    ['no customer', { customer: undefined }, 'customer', /expected object/],
    ['an instant without its zone', { placedAt: '2026-10-02T10:00:00' }, 'placedAt', /time zone/],
    ['an unknown field', { total: 8_000 }, 'total', /no such field/],
    ['more off than it costs', { discount: 8_001 }, 'discount', /at most the price of all lines, 8000/],
    ['a line twice', { lines: [...intake().lines, ...intake().lines] }, 'lines.1.lineId', /each line once/],
    [
      'a tender twice',
      { tenders: [...intake().tenders, ...intake().tenders] },
      'tenders.1.tenderId',
      /each tender once/,
    ],
    [
      'a character that no database keeps',
      { lines: [{ ...intake().lines[0], title: 'Kett\u0000le' }] },
      'lines.0.title',
      /no control characters/,
    ],
  ])('with %s is a 422 that names the field', async (_, over, field, detail) => {
    const { taken, as } = await door();
    expect(await as('PUT', '/v1/orders/S-1', intake(over))).toMatchObject({
      status: 422,
      type: 'urn:redress:problem:InvalidInput',
      errors: [{ field, detail: expect.stringMatching(detail) }],
    });
    expect(taken).toEqual([]);
  });

  test('on which a case relies is a 409 with the reason; a database that is away a 503', async () => {
    const { as } = await door();
    expect(await as('PUT', '/v1/orders/S-held', intake())).toMatchObject({
      status: 409,
      type: 'urn:redress:problem:OrderConflict',
      detail: 'A case relies on it.',
    });
    expect(await as('PUT', '/v1/orders/S-away', intake())).toMatchObject({ status: 503 });
  });

  test('needs a key for orders: a storefront has none', async () => {
    const { as, keys } = await door();
    const { text } = await keys.make({ name: 'front', role: 'customer', scopes: ['cases:open'] });
    const denied = { status: 403, type: 'urn:redress:problem:ScopeMissing' };
    expect(await as('PUT', '/v1/orders/S-1', intake(), text)).toMatchObject(denied);
    expect(await as('GET', '/v1/orders/S-1', undefined, text)).toMatchObject(denied);
    expect(await as('POST', '/v1/orders', { orders: [] }, text)).toMatchObject(denied);
  });
});

test('an order is read with its customer, what is left of its money and which case holds what', async () => {
  const { as } = await door();
  expect(await as('GET', '/v1/orders/S-1')).toMatchObject({
    status: 200,
    orderId: 'S-1',
    placedAt: '2026-10-02T14:00:00.000Z',
    left: 8_000,
    held: [{ lineId: '1', unit: 1, caseId: 'c-1' }],
    customer: { email: 'ana@example.com' },
  });
  expect(await as('GET', '/v1/orders/S-2')).toMatchObject({
    status: 404,
    type: 'urn:redress:problem:NoOrder',
  });
});

describe('many orders at once', () => {
  test('each is judged by itself and told as an import tells it', async () => {
    const { taken, as } = await door();
    const wrong = [{ ...intake().lines[0], quantity: 0, price: 3 }];
    const report = await as('POST', '/v1/orders', {
      orders: [
        { orderId: 'S-1', ...intake() },
        { orderId: 'S-2', ...intake({ lines: wrong }) },
        { orderId: 'S-held', ...intake() },
        { orderId: 'S-3', ...intake({ discount: 8_001 }) },
        { orderId: 'S-1', ...intake() },
        'order',
      ],
    });
    expect(taken).toEqual([kept('S-1'), kept('S-1')]);
    expect(report).toEqual({
      status: 200,
      new: 1,
      changed: 0,
      same: 1,
      faults: [
        { line: 2, orderId: 'S-2', message: expect.stringMatching(/^lines\.0\.quantity: .*>0/) },
        { line: 2, orderId: 'S-2', message: expect.stringMatching(/^lines\.0: .*price/) },
        { line: 3, orderId: 'S-held', message: 'A case relies on it.' },
        { line: 4, orderId: 'S-3', message: expect.stringMatching(/^discount: expected at most/) },
        { line: 6, message: expect.stringMatching(/^order: .*expected object/) },
      ],
    });
  });

  test.each<[string, unknown, string]>([
    ['none', { orders: [] }, 'orders'],
    ['more than a hundred', { orders: Array.from({ length: 101 }, () => ({})) }, 'orders'],
    ['no list', { orders: 7 }, 'orders'],
    ['something else beside them', { orders: [{ orderId: 'S-1', ...intake() }], more: 1 }, 'more'],
  ])('%s are a 422', async (_, body, field) => {
    const { taken, as } = await door();
    const answer = await as('POST', '/v1/orders', body);
    expect(answer).toMatchObject({ status: 422, type: 'urn:redress:problem:InvalidInput' });
    expect(answer).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ field })]) });
    expect(taken).toEqual([]);
  });

  test('a database that goes away is a 503: they are sent again, and what was taken in is the same', async () => {
    const { as } = await door();
    const orders = ['S-1', 'S-away'].map((orderId) => ({ orderId, ...intake() }));
    expect(await as('POST', '/v1/orders', { orders })).toMatchObject({ status: 503 });
  });
});
