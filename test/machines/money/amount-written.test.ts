import { expect, test } from '@jest/globals';
import { inWords } from '../../../machines/case/compensation.ts';

test.each([
  [{ minor: 10_000, currency: 'USD' }, '100.00 USD'],
  [{ minor: 5, currency: 'NGN' }, '0.05 NGN'],
  [{ minor: 2_000, currency: 'JPY' }, '2000 JPY'],
  [{ minor: 1_234, currency: 'KWD' }, '1.234 KWD'],
])('an amount is written with as many digits as its currency has: %j is %s', (money, words) => {
  expect(inWords(money)).toBe(words);
});
