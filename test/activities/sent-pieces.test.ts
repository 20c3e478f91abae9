import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stockOf } from '../../activities/fulfilment/stock.ts';
import { shopFulfilment } from '../../activities/fulfilment/shop/shop-fulfilment.ts';
import type { EffectCall } from '../../machines/case/receipt.ts';
import { paidForUnits } from '../../machines/money/paid.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { call, leftOf } from './support/payment-calls.ts';
import { replacementCallOn } from './support/replacement-calls.ts';
import { shopSecret, startShopServer } from './support/shop-server.ts';
import { sampleOrder } from './support/shop-order.ts';

let stage: EffectStage;
let shop: Awaited<ReturnType<typeof startShopServer>>;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
beforeEach(async () => {
  shop = await startShopServer();
});
afterEach(() => shop.close());
afterAll(() => stage.stop());

const one = { lineId: '1', unit: 0 };
const kettle = { title: 'Kettle 20', price: 9_000, currency: 'USD' };
const orderIdOf = ({ params }: EffectCall) => String(Object(params).orderId);
const found = async (asked: EffectCall) => {
  const known = await stage.orders.find(orderIdOf(asked));
  if (!known) throw new Error('no order');
  return known;
};
/** The order as the shop has it. */
const asSold = (orderId: string) => {
  const given = sampleOrder({ orderId });
  const lines = given.order.lines.map((line) => ({
    ...line,
    serials: line.serials.map((_, n) => `${orderId}-${n === 0 ? 'a' : 'b'}`),
  }));
  return { ...given, order: { ...given.order, lines } };
};
const exchange = async () => {
  const asked = await replacementCallOn(stage, { items: [{ sku: 'KT-20', quantity: 1 }] });
  const before = await found(asked);
  const { reference } = await stage.activities.sendReplacement(asked);
  return { asked, before: before.order, lineId: String(reference) };
};

describe('what goods were exchanged for', () => {
  beforeEach(() => stockOf(stage.database).set('KT-20', 5, kettle));

  test('[SUP-WAR-1] is a line of its own, bought when the order was; every other piece is worth what it was', async () => {
    const { asked, before, lineId } = await exchange();
    const { order } = await found(asked);
    expect(order.lines.find((line) => line.lineId === lineId)).toMatchObject({
      sku: 'KT-20',
      title: 'Kettle 20',
      category: 'electronics',
      quantity: 1,
      unitPrice: 9_000,
      discount: 0,
      tax: 0,
    });
    expect(order.placedAt).toBe(before.placedAt);
    const piece = { lineId, unit: 0, goods: 9_000, tax: 0 };
    expect(paidForUnits(order)).toEqual([...paidForUnits(before), piece]);
  });

  test('can be claimed, sent anew and paid back by later cases; what was exchanged is settled for ever', async () => {
    const { asked, lineId } = await exchange();
    const orderId = orderIdOf(asked);
    expect(await stage.orders.release(asked.caseId, { orderId, units: [one] })).toBe(0);
    await expect(stage.orders.reserve('c-late', orderId, [one])).rejects.toMatchObject({ type: 'UnitTaken' });
    const units = [{ lineId, unit: 0 }];
    const late = `${asked.caseId}-late`;
    expect(await stage.orders.reserveFirst(late, orderId, units)).toBe(true);
    const params = { ...Object(asked.params), units };
    const anew = { ...asked, caseId: late, effectId: `${late}:1.0`, params };
    expect(await stage.activities.sendReplacement(anew)).toMatchObject({ status: 'delivered' });
    expect((await found(asked)).order.lines).toHaveLength(3);
    expect(await stage.orders.release(late, { orderId, units })).toBe(1);
    const parts = [{ tenderId: 't2', minor: 9_000 }];
    const last = (by: string) => call('refund', by, { orderId, currency: 'USD', units, parts });
    const paid = await stage.activities.refund(last(`${asked.caseId}-last`));
    expect(paid).toMatchObject({ status: 'delivered' });
    expect(await stage.activities.refund(last(`${asked.caseId}-more`))).toMatchObject({
      status: 'needs-person',
    });
    expect(await leftOf(stage, orderId)).toEqual([5_000, 17_390]);
  });

  test('is worth no more than was paid for what it replaces, and no price of another currency', async () => {
    for (const article of [
      { ...kettle, price: 99_999 },
      { ...kettle, price: 10, currency: 'EUR' },
    ]) {
      await stockOf(stage.database).set('KT-20', 5, article);
      const { asked, before, lineId } = await exchange();
      const paid = paidForUnits(before).find((unit) => unit.lineId === '1' && unit.unit === 0);
      const { order } = await found(asked);
      const { unitPrice } = order.lines.find((line) => line.lineId === lineId)!;
      expect(unitPrice).toBe(paid!.goods + paid!.tax);
    }
  });

  test('stays when the shop sends its order again, which knows nothing of it, or changes another line', async () => {
    const { asked, lineId } = await exchange();
    const given = asSold(orderIdOf(asked));
    expect(await stage.orders.put(given)).toBe('same');
    const renamed = given.order.lines.map((line) => ({ ...line, title: `${line.title}, boxed` }));
    expect(await stage.orders.put({ ...given, order: { ...given.order, lines: renamed } })).toBe('changed');
    expect((await found(asked)).order.lines.map(({ lineId: id, title }) => [id, title])).toEqual([
      ['1', 'Harbor 200 headphones, boxed'],
      ['2', 'Audio cable, 1 m, boxed'],
      [lineId, 'Kettle 20'],
    ]);
  });
});

describe('what the shop sends', () => {
  const send = (asked: EffectCall) =>
    stage
      .withFulfilment(shopFulfilment(stage.database, { url: `${shop.url}/hook`, secret: shopSecret }))
      .sendReplacement(asked);

  test('has its own serial number in the place of the old one, and the shop’s order is the same', async () => {
    shop.stock.set('HP-200', 5);
    const asked = await replacementCallOn(stage, { items: [{ sku: 'HP-200', quantity: 1 }] });
    const orderId = orderIdOf(asked);
    shop.serials.push(`${orderId}-new`);
    expect(await send(asked)).toMatchObject({ status: 'delivered' });
    expect((await found(asked)).order.lines[0]?.serials).toEqual([`${orderId}-new`, `${orderId}-b`]);
    const [match] = await stage.orders.findBySerial(`${orderId}-new`);
    expect(match).toMatchObject(one);
    expect(await stage.orders.put(asSold(orderId))).toBe('same');
  });

  test('as another article is a line with its serial number, once it is sent and not before', async () => {
    const asked = await replacementCallOn(stage, { items: [{ sku: 'KT-30', quantity: 1 }] });
    expect(await send(asked)).toMatchObject({ status: 'needs-person' });
    expect((await found(asked)).order.lines).toHaveLength(2);
    shop.stock.set('KT-30', 5);
    shop.serials.push('SN-30');
    const anew = { ...asked, effectId: `${asked.caseId}:2.0` };
    const { reference } = await send(anew);
    expect(await send(anew)).toMatchObject({ status: 'deduplicated' });
    const { lines } = (await found(asked)).order;
    expect(lines.slice(2)).toMatchObject([{ lineId: reference, sku: 'KT-30', serials: ['SN-30'] }]);
  });
});
