import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shopFulfilment } from '../../activities/fulfilment/shop/shop-fulfilment.ts';
import { outOfStock } from '../../machines/case/out-of-stock.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { replacementCallOn } from './support/replacement-calls.ts';
import { shopSecret, startShopServer } from './support/shop-server.ts';

let stage: EffectStage;
let shop: Awaited<ReturnType<typeof startShopServer>>;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
beforeEach(async () => {
  shop = await startShopServer();
  shop.stock.set('KT-17', 5);
});
afterEach(() => shop.close());
afterAll(() => stage.stop());

const activities = (over: { secret?: string; timeout?: number } = {}) =>
  stage.withFulfilment(
    shopFulfilment(stage.database, { url: `${shop.url}/hook`, secret: shopSecret, timeout: 20_000, ...over }),
  );
const entriesOf = (caseId: string) =>
  stage.database
    .selectFrom('replacements')
    .select(['state', 'shipment'])
    .where('case_id', '=', caseId)
    .execute();
const ids = () => new Set(shop.requests.map(({ headers }) => headers['webhook-id']));

describe('replacements sent by the shop', () => {
  test('the shop gets what it needs, signed, and names its shipment', async () => {
    const call = await replacementCallOn(stage);
    const receipt = await activities().sendReplacement(call);
    expect(receipt).toMatchObject({ status: 'delivered', detail: { shipment: 'SHIP-1' } });
    const message = JSON.parse(shop.requests[0]?.body.toString() ?? '{}');
    expect(message).toMatchObject({
      type: 'replacement.requested',
      data: {
        replacement: receipt.reference,
        case: call.caseId,
        items: [{ sku: 'KT-17', quantity: 1 }],
        customer: { name: 'Jane Doe', address: ['12 Elm Street', 'Ann Arbor, MI 48104'] },
      },
    });
    expect(shop.requests[0]?.headers['webhook-id']).toBe(receipt.reference);
    expect(JSON.stringify(receipt)).not.toMatch(/Jane|Elm/);
    expect(await entriesOf(call.caseId)).toEqual([{ state: 'sent', shipment: 'SHIP-1' }]);
  });

  test.each([
    ['a connection cut before', 'cut-before', 'ShopUncertain'],
    ['a connection cut after the success', 'cut-after', 'ShopUncertain'],
    ['a time-out after the success', 'hang-after', 'ShopUncertain'],
    ['a fault of its own', { status: 500 }, 'ShopUncertain'],
    ['a gateway that gives up', { status: 504, body: '<html>' }, 'ShopUncertain'],
    ['too many requests', { status: 429 }, 'ShopBusy'],
    ['a yes without an id', { status: 200, body: '{"ok":true}' }, 'ShopUncertain'],
    ['a yes that is no JSON', { status: 200, body: '<html>OK</html>' }, 'ShopUncertain'],
    ['a yes of a megabyte', { status: 200, body: 'x'.repeat(1_000_000) }, 'ShopUncertain'],
    ['a page to log in', { status: 302, headers: { location: '/login' } }, 'ShopRejectsUs'],
  ] as const)('%s: asked again under the same webhook-id, sent once', async (_, mishap, type) => {
    const call = await replacementCallOn(stage);
    shop.next(mishap);
    // Only what never answers is waited for no longer than a second.
    const hasty = activities(mishap === 'hang-after' ? { timeout: 1_000 } : {});
    const failure = hasty.sendReplacement(call);
    await expect(failure).rejects.toMatchObject({ type, nonRetryable: false });
    await expect(failure).rejects.not.toThrow(/Jane|Elm/);
    expect(await activities().sendReplacement(call)).toMatchObject({ status: 'delivered', attempts: 2 });
    expect([shop.sent.size, ids().size, shop.stock.get('KT-17')]).toEqual([1, 1, 4]);
  });

  test('a Retry-After is kept to, in seconds or as a date', async () => {
    const call = await replacementCallOn(stage);
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    shop.next(
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': inAMinute } },
    );
    await expect(activities().sendReplacement(call)).rejects.toMatchObject({ nextRetryDelay: 7_000 });
    const waits = activities()
      .sendReplacement(call)
      .catch((error: { nextRetryDelay: number }) => error.nextRetryDelay);
    expect(await waits).toBeGreaterThan(50_000);
  });

  test('out of stock is told apart from every other trouble, and leaves the books', async () => {
    shop.stock.set('KT-17', 0);
    const call = await replacementCallOn(stage);
    const receipt = await activities().sendReplacement(call);
    expect(receipt).toMatchObject({ status: 'needs-person', detail: { outOfStock: 'KT-17' } });
    expect(await entriesOf(call.caseId)).toEqual([]);
    shop.stock.set('KT-17', 1);
    const later = await activities().sendReplacement({ ...call, effectId: `${call.caseId}:3.0` });
    expect(later).toMatchObject({ status: 'delivered' });
  });

  test.each([
    [{ status: 422, body: '{"error":"unknown-order"}' }, /HTTP 422, unknown-order/],
    [{ status: 404, body: 'Jane Doe is unknown' }, /HTTP 404/],
    [{ status: 409, body: '{"error":"Jane Doe"}' }, /HTTP 409/],
  ])('a refusal needs a person and leaves the books: %j', async (answer, reason) => {
    const call = await replacementCallOn(stage);
    shop.next(answer);
    const receipt = await activities().sendReplacement(call);
    expect(receipt).toMatchObject({ status: 'needs-person', reason: expect.stringMatching(reason) });
    expect(outOfStock(receipt)).toBeUndefined();
    expect(receipt.reason).not.toMatch(/Jane/);
    expect(await entriesOf(call.caseId)).toEqual([]);
  });

  test('a wrong secret names the setting, and is asked again', async () => {
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const call = await replacementCallOn(stage);
    await expect(activities({ secret }).sendReplacement(call)).rejects.toThrow(/Correct FULFILMENT_URL or/);
    expect(await activities().sendReplacement(call)).toMatchObject({ status: 'delivered' });
  });

  test('given up on and asked anew by a person: the shop gets the id that it may know', async () => {
    const call = await replacementCallOn(stage);
    shop.next('hang-after');
    await expect(activities({ timeout: 1_000 }).sendReplacement(call)).rejects.toMatchObject({
      type: 'ShopUncertain',
    });
    const anew = await activities().sendReplacement({ ...call, effectId: `${call.caseId}:5.0` });
    expect(anew).toMatchObject({ status: 'delivered' });
    expect([shop.sent.size, ids().size]).toEqual([1, 1]);
  });
});
