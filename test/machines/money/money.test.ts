import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { order as orderSchema, netOf, type Order } from '../../../machines/money/order.ts';
import { paidForUnits } from '../../../machines/money/paid.ts';
import { refundOf, UnknownUnit } from '../../../machines/money/refund.ts';
import { shareOut } from '../../../machines/money/share.ts';
import { leftToRefund, NothingLeft, splitOverTenders } from '../../../machines/money/tenders.ts';

const amount = fc.integer({ min: 0, max: 5_000_000 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 5 }),
        unitPrice: amount,
        off: fc.integer({ min: 0, max: 100 }),
        tax: amount,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    off: fc.integer({ min: 0, max: 100 }),
    shipping: fc.integer({ min: 0, max: 9_900 }),
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 2 }),
  })
  .map(({ lines, off, shipping, cuts }) => {
    const sold = lines.map(({ quantity, unitPrice, off: percent, tax }, i) => ({
      lineId: `l${i}`,
      sku: `sku-${i}`,
      title: 'Goods',
      category: 'electronics',
      quantity,
      unitPrice,
      discount: Math.floor((quantity * unitPrice * percent) / 100),
      tax,
    }));
    const net = sum(sold.map(netOf));
    const discount = Math.floor((net * off) / 100);
    const paid = net - discount + sum(sold.map(({ tax }) => tax)) + shipping;
    const tenders = shareOut(paid, [100, ...cuts]).map((charged, i) => ({
      tenderId: `t${i}`,
      kind: 'card' as const,
      charged,
      at: i * 1_000,
    }));
    return orderSchema.parse({
      orderId: 'o-1',
      currency: 'USD',
      placedAt: 0,
      lines: sold,
      discount,
      shipping,
      tenders,
    });
  });

test('an amount is shared out to the last cent, and nobody is more than a cent off', () => {
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 12 }), (total, weights) => {
      const parts = shareOut(total, weights);
      const all = sum(weights);
      expect(sum(parts)).toBe(total);
      parts.forEach((part, i) => {
        const fair = all === 0 ? total / weights.length : (total * (weights[i] ?? 0)) / all;
        expect(Math.abs(part - fair)).toBeLessThan(1);
      });
    }),
  );
  expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(shareOut(10, [0, 0])).toEqual([5, 5]);
  expect(() => shareOut(1, [])).toThrow('among nobody');
  expect(() => shareOut(1.5, [1])).toThrow('whole numbers');
});

test('the units of an order add up to what was paid for goods and tax', () => {
  fc.assert(
    fc.property(anyOrder, (order) => {
      const units = paidForUnits(order);
      const goods = sum(order.lines.map(netOf)) - order.discount;
      expect(sum(units.map((unit) => unit.goods))).toBe(goods);
      expect(sum(units.map((unit) => unit.tax))).toBe(sum(order.lines.map(({ tax }) => tax)));
      expect(units.every((unit) => unit.goods >= 0)).toBe(true);
    }),
  );
});

test('however units come back, in any order and with any fees, never more is given back than was paid', () => {
  fc.assert(
    fc.property(anyOrder, fc.infiniteStream(fc.integer({ min: 0, max: 100 })), (order, percents) => {
      const tenders = order.tenders.map((tender) => ({ ...tender }));
      const charged = leftToRefund(order);
      for (const { lineId, unit } of paidForUnits(order)) {
        const feePercent = percents.next().value ?? 0;
        const left = leftToRefund({ tenders });
        const { total } = refundOf(
          order,
          { units: [{ lineId, unit, feePercent }], shipping: order.shipping },
          left,
        );
        for (const part of splitOverTenders(total, tenders)) {
          const tender = tenders.find(({ tenderId }) => tenderId === part.tenderId);
          if (tender) tender.refunded += part.minor;
        }
      }
      expect(tenders.every(({ charged: paid, refunded }) => refunded <= paid)).toBe(true);
      expect(sum(tenders.map(({ refunded }) => refunded))).toBeLessThanOrEqual(charged);
    }),
  );
});

const bought = orderSchema.parse({
  orderId: 'o-7',
  currency: 'USD',
  placedAt: 0,
  lines: [
    {
      lineId: 'tv',
      sku: 'TV-55',
      title: 'Television',
      category: 'electronics',
      quantity: 1,
      unitPrice: 49_999,
      tax: 3_000,
    },
    {
      lineId: 'cable',
      sku: 'HDMI',
      title: 'Cable',
      category: 'electronics',
      quantity: 3,
      unitPrice: 1_000,
      tax: 180,
    },
  ],
  discount: 5_000,
  shipping: 990,
  tenders: [
    { tenderId: 'gift', kind: 'gift-card', charged: 10_000, at: 1 },
    { tenderId: 'visa', kind: 'card', charged: 42_169, at: 2 },
  ],
});

test("[SUP-RET-3] the restocking fee is 15 % of what was paid for the goods, rounded in the customer's favour", () => {
  const [tv] = paidForUnits(bought);
  expect(tv).toEqual({ lineId: 'tv', unit: 0, goods: 45_282, tax: 3_000 });
  const opened = refundOf(
    bought,
    { units: [{ lineId: 'tv', unit: 0, feePercent: 15 }] },
    leftToRefund(bought),
  );
  expect(opened.units[0]?.fee).toBe(6_792);
  expect(opened.total).toBe(45_282 + 3_000 - 6_792);
  const defective = refundOf(
    bought,
    { units: [{ lineId: 'tv', unit: 0, feePercent: 0 }] },
    leftToRefund(bought),
  );
  expect(defective.total).toBe(48_282);
});

test('a refund goes to the newest tender first, and says what was capped', () => {
  expect(splitOverTenders(45_000, bought.tenders)).toEqual([
    { tenderId: 'visa', minor: 42_169 },
    { tenderId: 'gift', minor: 2_831 },
  ]);
  const capped = refundOf(bought, { units: [{ lineId: 'tv', unit: 0, feePercent: 0 }] }, 40_000);
  expect(capped).toMatchObject({ total: 40_000, capped: 8_282 });
  const freight = refundOf(
    bought,
    { units: [{ lineId: 'cable', unit: 0, feePercent: 0 }], freight: 5_000 },
    9_999,
  );
  expect(freight).toMatchObject({ total: 0, freight: 5_000 });
});

test('what cannot be is refused: an unknown unit, a unit named twice, more than is left, an order that does not add up', () => {
  const twice = { lineId: 'tv', unit: 0, feePercent: 0 };
  expect(() => refundOf(bought, { units: [twice, twice] }, 1)).toThrow(UnknownUnit);
  expect(() => refundOf(bought, { units: [{ ...twice, unit: 1 }] }, 1)).toThrow(/1 of tv, 3 of cable/);
  expect(() => splitOverTenders(52_170, bought.tenders)).toThrow(NothingLeft);
  expect(orderSchema.safeParse({ ...bought, discount: 60_000 }).error?.issues[0]?.message).toContain(
    'at most the price',
  );
});
