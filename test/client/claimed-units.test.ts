import { expect, test } from '@jest/globals';
import { claimedUnits } from '../../client/claimed-units.ts';
import { sampleOrder } from '../activities/support/shop-order.ts';

const { order } = sampleOrder();
const [first = '', second = ''] = order.lines[0]?.serials ?? [];
const claimed = (serials: readonly string[], taken: readonly number[] = []) =>
  claimedUnits([{ lineId: '1', serials: [...serials] }], {
    order,
    taken: taken.map((unit) => ({ lineId: '1', unit, caseId: 'c-other' })),
  })[0]?.units;

test('a serial number says which piece is claimed, also beside one that the order does not have', () => {
  expect(claimed([second])).toEqual([1]);
  expect(claimed([second, first])).toEqual([1, 0]);
  expect(claimed([second, 'strange'])).toEqual([1, 0]);
  expect(claimed(['strange', first])).toEqual([0, 1]);
  expect(claimed(['strange'])).toEqual([0]);
});

test('a strange number takes no piece that another case holds', () => {
  expect(claimed(['strange'], [0])).toEqual([1]);
  expect(() => claimed([second, 'strange'], [0])).toThrow('Only 1 of 2 pieces of line 1');
});
