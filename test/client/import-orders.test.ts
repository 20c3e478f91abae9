import { describe, expect, test } from '@jest/globals';
import { EffectError } from '../../activities/effect-error.ts';
import type { ShopOrder } from '../../activities/orders/shop-order.ts';
import { orderPage } from '../../client/cli/format/order-page.ts';
import { paintFor } from '../../client/cli/format/paint.ts';
import { importOrders } from '../../client/orders/import-orders.ts';

const header =
  'order_id,currency,placed_at,delivered_at,customer_name,customer_email,order_discount,shipping,payments,line_id,sku,title,category,quantity,unit_price,line_discount,tax,final_sale,serials';
const first =
  'A-1,USD,2026-10-02T14:00Z,2026-10-06T17:00Z,"Díaz, Ana",ana@example.com,10.00,7.42,gift-card 50.00; card 263.90 refunded 5,1,HP-200,Headphones,electronics,2,149.00,,17.88,,a1;a2';
const second = 'A-1,,,,,,,,,2,CB-1,Cable,accessories,1,15.00,5.00,0.60,yes,';
const other = 'A-2,JPY,2026-10-02T14:00+09:00,,Ken,ken@example.com,,,card 1500,1,MG,Mug,home,1,1500,,,no,';
const file = (...rows: string[]) => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;

const shop = () => {
  const taken: ShopOrder[] = [];
  return { taken, put: (order: ShopOrder) => Promise.resolve((taken.push(order), 'new' as const)) };
};

describe('the import of orders', () => {
  test('keeps where an order was delivered, line by line; a file without that column says nothing of it', async () => {
    const orders = shop();
    const rows = [`${header},delivery_address`, `${first},12 Elm Street; Ann Arbor, MI 48104 ;USA`];
    const quoted = rows.map((row) => row.replace(/12 Elm.*$/, '"$&"'));
    expect(await importOrders(`${quoted.join('\n')}\n`, orders)).toMatchObject({ new: 1, faults: [] });
    expect(orders.taken[0]?.customer.address).toBe('12 Elm Street\nAnn Arbor, MI 48104\nUSA');
  });

  test('reads lines, money in the digits of the currency, tenders, serial numbers and instants', async () => {
    const orders = shop();
    const parts: number[] = [];
    const report = await importOrders(file(first, second, other), orders, (part) => parts.push(part));
    expect(report).toEqual({ new: 2, changed: 0, same: 0, faults: [] });
    expect(parts.at(-1)).toBe(1);
    expect(orders.taken[0]).toEqual({
      customer: { name: 'Díaz, Ana', email: 'ana@example.com' },
      order: {
        orderId: 'A-1',
        currency: 'USD',
        placedAt: Date.UTC(2026, 9, 2, 14),
        deliveredAt: Date.UTC(2026, 9, 6, 17),
        discount: 1_000,
        shipping: 742,
        lines: [
          expect.objectContaining({ quantity: 2, unitPrice: 14_900, tax: 1_788, serials: ['a1', 'a2'] }),
          expect.objectContaining({ unitPrice: 1_500, discount: 500, tax: 60, finalSale: true, serials: [] }),
        ],
        tenders: [
          expect.objectContaining({ tenderId: '1', kind: 'gift-card', charged: 5_000, refunded: 0 }),
          expect.objectContaining({ tenderId: '2', kind: 'card', charged: 26_390, refunded: 500 }),
        ],
      },
    });
    expect(orders.taken[1]?.order).toMatchObject({ currency: 'JPY', tenders: [{ charged: 1_500 }] });
  });

  test('tells what is wrong by line and column, without what stands there, and takes in the rest', async () => {
    const orders = shop();
    const wrong = [
      first.replace('149.00', '149.005').replace('A-1', 'B-1'),
      first.replace('2026-10-02T14:00Z', 'yesterday-secret').replace('A-1', 'B-2'),
      first.replace('a1;a2', 'a1').replace('A-1', 'B-3'),
      first.replace('gift-card 50.00', 'shells 50').replace('A-1', 'B-4'),
      first.replace('ana@example.com', 'secret').replace('A-1', 'B-5'),
      other,
    ];
    const { faults, ...counts } = await importOrders(file(...wrong), orders);
    expect(counts).toEqual({ new: 1, changed: 0, same: 0 });
    expect(faults.map(({ line, orderId }) => [line, orderId])).toEqual([
      [2, 'B-1'],
      [3, 'B-2'],
      [4, 'B-3'],
      [5, 'B-4'],
      [6, 'B-5'],
    ]);
    expect(faults[0]?.message).toMatch(/^unit_price: expected an amount with at most 2 digits/);
    expect(faults[2]?.message).toMatch(/lines\.0\.serials: expected one serial number for each of 2 units/);
    expect(JSON.stringify(faults)).not.toMatch(/secret/);
  });

  test('rows of an order that come apart are told, and what the shop’s database refuses', async () => {
    const { faults } = await importOrders(file(first, other, second), shop());
    expect(faults).toEqual([expect.objectContaining({ line: 4, orderId: 'A-1' })]);
    const conflict = new EffectError('OrderConflict', 'a case relies on it', { retryable: false });
    const refused = await importOrders(file(first), { put: () => Promise.reject(conflict) });
    expect(refused.faults).toEqual([{ line: 2, orderId: 'A-1', message: 'a case relies on it' }]);
  });

  test('a file of something else is refused, a broken one as far as it can be read', async () => {
    await expect(importOrders('a,b\n1,2\n', shop())).rejects.toMatchObject({ type: 'InvalidInput' });
    const report = await importOrders(file(other, 'A-3,"never closed'), shop());
    expect(report.faults).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/cannot be read on/) }),
    ]);
  });

  test('a database that goes away ends the import as not reachable', async () => {
    const away = new EffectError('DatabaseUnavailable', 'away', { retryable: true });
    const broken = importOrders(file(first), { put: () => Promise.reject(away) });
    await expect(broken).rejects.toMatchObject({ type: 'ServiceUnavailable' });
  });

  test('an order is shown with who holds what and what is left', async () => {
    const orders = shop();
    await importOrders(file(first, second), orders);
    const [given] = orders.taken;
    if (!given) throw new Error('no order');
    const page = orderPage(
      { ...given, taken: [{ lineId: '1', unit: 1, caseId: 'c-7' }] },
      paintFor({ env: {}, terminal: false }),
    );
    expect(page).toMatch(/Díaz, Ana <ana@example\.com>/);
    expect(page).toMatch(/unit 1 {2}a2 .*held by c-7/);
    expect(page).toMatch(/5\.00 paid back, USD.258\.90 left/);
  });
});
