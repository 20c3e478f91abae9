import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { paidForUnits } from '../../machines/money/paid.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { back, call, full, leftOf, pieces, stored } from './support/payment-calls.ts';

let stage: EffectStage;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
afterAll(() => stage.stop());

describe('goods are paid back once, by whatever kind of case', () => {
  test('[SUP-COMP-2] a full refund of a complaint settles its pieces: no return pays them again, nor the other way round', async () => {
    const { orderId } = await stored(stage);
    const [first, second] = pieces.map((piece) => [piece]);
    expect(await stage.activities.compensate(full(orderId, 'c-full', first ?? []))).toMatchObject({
      status: 'delivered',
    });
    const again = { status: 'needs-person', reason: expect.stringMatching(/was paid back before/) };
    expect(await stage.activities.refund(back('refund', orderId, 'r-1', first ?? []))).toMatchObject(again);
    expect(await stage.activities.giveCredit(back('giveCredit', orderId, 'r-1', first ?? []))).toMatchObject(
      again,
    );
    await stage.activities.refund(back('refund', orderId, 'r-2', second ?? []));
    expect(await stage.activities.compensate(full(orderId, 'c-other', second ?? []))).toMatchObject(again);
    // A return that is open holds its pieces.
    await stage.orders.reserve('r-3', orderId, pieces.slice(2));
    expect(await stage.activities.compensate(full(orderId, 'c-third', pieces.slice(2)))).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Another case already holds unit 0 of line 2/),
    });
    expect(await leftOf(stage, orderId)).toEqual([1_390, 0]);
  });

  test('what was paid back meanwhile is taken from the other tenders, and never more than is left', async () => {
    const { orderId } = await stored(stage);
    const part = (minor: number) => ({ parts: [{ tenderId: 't1', minor }] });
    expect(
      await stage.activities.refund(
        call('refund', 'r-1', { orderId, currency: 'USD', units: [], purpose: 'test', ...part(5_001) }),
      ),
    ).toMatchObject({
      title: 'refund of 50.01 USD',
      detail: { minor: 5_001 },
    });
    expect(await leftOf(stage, orderId)).toEqual([5_000, 21_389]);
    const asked = call('refund', 'r-1', {
      orderId,
      currency: 'USD',
      units: pieces.slice(0, 1),
      parts: [{ tenderId: 't2', minor: 26_400 }],
    });
    expect(await stage.activities.refund(asked)).toMatchObject({
      status: 'delivered',
      title: 'refund of 263.89 USD, all that was left of what was paid',
      detail: { minor: 26_389 },
    });
    expect(await leftOf(stage, orderId)).toEqual([0, 0]);
    const more = call('refund', 'r-1', { orderId, currency: 'USD', units: pieces.slice(2), ...part(100) });
    expect(await stage.activities.refund(more)).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/Nothing is left of what was paid/),
    });
  });

  test('returns, claims and compensation in any order: never more than was paid, and no piece twice', async () => {
    const cases = ['c-1', 'c-2', 'r-1', 'r-2', 'w-1'];
    const deed = fc.record({
      what: fc.constantFrom('refund', 'giveCredit', 'full refund', 'partial refund', 'credit', 'replacement'),
      by: fc.constantFrom(...cases),
      units: fc.uniqueArray(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 3 }),
      minor: fc.integer({ min: 1, max: 20_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 4 }), { maxLength: 4 }), async (rounds) => {
        const order = await stored(stage);
        const { orderId, currency } = order;
        const mark = randomUUID();
        let made = 0;
        const asked = ({ what, by, units: named, minor }: (typeof rounds)[number][number]) => {
          const caseId = `${by}-${mark}`;
          const units = named.flatMap((each) => pieces[each] ?? []);
          const compensation = `comp-${++made}`;
          const offered = { key: compensation, compensation, order: orderId, minor, currency };
          switch (what) {
            case 'refund':
              return stage.activities.refund(back('refund', orderId, caseId, units));
            case 'giveCredit':
              return stage.activities.giveCredit(back('giveCredit', orderId, caseId, units));
            case 'full refund': {
              const paid = paidForUnits(order)
                .filter(({ lineId, unit }) => units.some((u) => u.lineId === lineId && u.unit === unit))
                .reduce((sum, { goods, tax }) => sum + goods + tax, 0);
              return stage.activities.compensate(
                call('compensate', caseId, { ...offered, as: 'refund', units, minor: paid }),
              );
            }
            case 'replacement':
              return stage.fulfilment.send({
                effectId: `${caseId}:${compensation}`,
                caseId,
                orderId,
                units,
                items: [{ sku: 'CB-1', quantity: 1 }],
                customer: {},
              });
            case 'credit':
            case 'partial refund': {
              const as = what === 'credit' ? 'credit' : 'refund';
              return stage.activities.compensate(call('compensate', caseId, { ...offered, as }));
            }
            default:
              return what satisfies never;
          }
        };
        for (const round of rounds) {
          const answers = await Promise.allSettled(round.map(asked));
          expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
        }
        const left = (await leftOf(stage, orderId)) ?? [];
        expect(left.every((minor) => minor >= 0)).toBe(true);
        const settled = await Promise.all(
          (['refunded_units', 'replaced_units'] as const).map((table) =>
            stage.database
              .selectFrom(table)
              .select(['line_id', 'unit'])
              .where('order_id', '=', orderId)
              .execute(),
          ),
        );
        const names = settled.flat().map(({ line_id: line, unit }) => `${line} ${unit}`);
        expect(new Set(names).size).toBe(names.length);
        const parts = await stage.database
          .selectFrom('refund_parts')
          .select('minor')
          .where('order_id', '=', orderId)
          .execute();
        const paid = parts.reduce((sum, { minor }) => sum + Number(minor), 0);
        expect(paid).toBe(31_390 - left.reduce((sum, minor) => sum + minor, 0));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
