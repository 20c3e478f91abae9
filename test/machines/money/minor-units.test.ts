import { expect, test } from '@jest/globals';
import { minorUnits } from '../../../machines/money/minor-units.ts';

test.each([
  ['12.5', 'USD', 1_250],
  ['0.005', 'USD', 1],
  ['1000', 'JPY', 1_000],
  ['1000.00', 'JPY', 1_000],
  ['1.2345', 'KWD', 1_235],
  ['4503599627.37', 'USD', 450_359_962_737],
])('%s %s is %d minor units', (amount, currency, minor) => {
  expect(minorUnits(amount, currency)).toBe(minor);
});
