import { expect, test } from '@jest/globals';
import { fromStripe, toStripe } from '../../activities/payments/stripe/stripe-amount.ts';

test('amounts are as Stripe counts them', () => {
  expect([toStripe(1_000, 'USD'), toStripe(1_000, 'JPY'), toStripe(1_000, 'ISK')]).toEqual([
    1_000, 1_000, 100_000,
  ]);
  expect([fromStripe(1_000, 'usd'), fromStripe(100_001, 'isk')]).toEqual([1_000, 1_001]);
});
