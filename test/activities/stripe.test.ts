import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stripePayments } from '../../activities/payments/stripe/stripe-payments.ts';
import { type EffectStage, startEffectStage } from './support/effect-stage.ts';
import { orderPaidWith } from './support/stripe-order.ts';
import { error, startStripeServer } from './support/stripe-server.ts';

let stage: EffectStage;
let stripe: Awaited<ReturnType<typeof startStripeServer>>;
beforeAll(async () => {
  stage = await startEffectStage();
}, 60_000);
beforeEach(async () => {
  stripe = await startStripeServer({
    pi_1: { amount: 26_390 },
    pi_bad: { amount: 26_390, refundStatus: 'failed' },
    ch_slow: { amount: 26_390, refundStatus: 'pending' },
  });
});
afterEach(() => stripe.close());
afterAll(() => stage.stop());

const activities = (secretKey = 'sk_test_key') =>
  stage.withPayments(stripePayments(stage.database, { secretKey, apiBase: stripe.url, timeout: 500 }));

describe('refunds through Stripe', () => {
  test.each(['pi_1', 'ch_slow'])('%s is paid back once, and the ledger knows it', async (payment) => {
    const { call, left } = await orderPaidWith(stage, payment);
    expect(await activities().refund(call)).toMatchObject({
      status: 'delivered',
      reference: expect.stringMatching(/^rf-/),
    });
    expect(await activities().refund(call)).toMatchObject({ status: 'deduplicated' });
    expect(stripe.refunds).toMatchObject([
      { payment, amount: 10_000, metadata: { redress_case: call.caseId } },
    ]);
    expect(await left()).toEqual([5_000, 16_390]);
  });

  test.each(['cut-after', 'hang-after'] as const)(
    'an answer that is lost after the money went (%s) is found by the retry: paid once',
    async (mishap) => {
      const { call, left } = await orderPaidWith(stage, 'pi_1');
      // Stripe's client itself asks once more, with the same key, when a connection is cut.
      stripe.next(...(mishap === 'cut-after' ? [mishap, mishap] : [mishap]));
      await expect(activities().refund(call)).rejects.toMatchObject({
        type: 'PaymentUncertain',
        nonRetryable: false,
      });
      // The retry comes after the vendor forgot the key.
      stripe.forgetKeys();
      const receipt = await activities().refund(call);
      expect(receipt).toMatchObject({ status: 'delivered', attempts: 2 });
      expect(receipt.maybeTwice).toBeUndefined();
      expect(stripe.refunds).toHaveLength(1);
      expect(await left()).toEqual([5_000, 16_390]);
    },
  );

  test('a connection that is cut before anything happened: the retry pays', async () => {
    const { call } = await orderPaidWith(stage, 'pi_1');
    stripe.next('cut-before', 'cut-before');
    await expect(activities().refund(call)).rejects.toMatchObject({ type: 'PaymentUncertain' });
    expect(await activities().refund(call)).toMatchObject({ status: 'delivered' });
    expect(stripe.refunds).toHaveLength(1);
  });

  test.each([
    [
      'too many requests',
      error(429, { type: 'invalid_request_error', code: 'rate_limit' }),
      'PaymentServiceBusy',
    ],
    ['a lock of the same payment', error(429, { code: 'lock_timeout' }), 'PaymentServiceBusy'],
    ['a fault of its own', error(500, { type: 'api_error' }), 'PaymentServiceDown'],
    ['a key in use', error(409, { code: 'idempotency_key_in_use' }), 'PaymentServiceDown'],
    ['no JSON', { status: 502, body: '<html>Bad gateway</html>' }, 'PaymentServiceDown'],
    ['a key without the right', error(403, { type: 'invalid_request_error' }), 'PaymentServiceRejectsUs'],
  ])('%s is tried again, and then paid once', async (_, answer, type) => {
    const { call, left } = await orderPaidWith(stage, 'pi_1');
    stripe.next(answer);
    const failure = activities().refund(call);
    await expect(failure).rejects.toMatchObject({ type, nonRetryable: false });
    await expect(failure).rejects.not.toThrow(/4242|Jane/);
    // Until it is known the money counts as gone.
    expect(await left()).toEqual([5_000, 16_390]);
    expect(await activities().refund(call)).toMatchObject({ status: 'delivered' });
    expect(stripe.refunds).toHaveLength(1);
  });

  test.each(['hang-after', 'cut-before'] as const)(
    'given up (%s), then retried by a person: once',
    async (mishap) => {
      const { call, left } = await orderPaidWith(stage, 'pi_1');
      stripe.next(...(mishap === 'cut-before' ? [mishap, mishap] : [mishap]));
      await expect(activities().refund(call)).rejects.toMatchObject({ type: 'PaymentUncertain' });
      stripe.forgetKeys();
      const again = (n: number) => activities().refund({ ...call, effectId: `${call.caseId}:${n}.0` });
      const { reference } = await again(2);
      expect(await again(3)).toMatchObject({ status: 'delivered', detail: { minor: 10_000 }, reference });
      expect([stripe.refunds.length, await left()]).toEqual([1, [5_000, 16_390]]);
    },
  );

  test('how long to wait is taken from Retry-After', async () => {
    const { call } = await orderPaidWith(stage, 'pi_1');
    stripe.next(error(429, { code: 'rate_limit' }, { 'retry-after': '7' }));
    await expect(activities().refund(call)).rejects.toMatchObject({ nextRetryDelay: 7_000 });
  });

  test('a wrong key names the setting', async () => {
    const { call } = await orderPaidWith(stage, 'pi_1');
    await expect(activities('sk_wrong').refund(call)).rejects.toThrow(/Correct STRIPE_SECRET_KEY/);
  });

  test.each([
    ['pi_unknown', undefined, /404 resource_missing.*the account/],
    [
      'pi_1',
      error(402, { type: 'card_error', code: 'card_declined', decline_code: 'lost_card' }),
      /lost_card/,
    ],
    [
      'pi_1',
      error(400, { type: 'invalid_request_error', code: 'charge_already_refunded' }),
      /outside of Redress/,
    ],
    ['pi_bad', undefined, /expired_or_canceled_card/],
  ])(
    'what Stripe refuses of %s needs a person, and the books have it as left',
    async (payment, answer, reason) => {
      const { call, left } = await orderPaidWith(stage, payment);
      if (answer) stripe.next(answer);
      const receipt = await activities().refund(call);
      expect(receipt).toMatchObject({ status: 'needs-person', reason: expect.stringMatching(reason) });
      expect(receipt.reason).not.toMatch(/4242|Jane/);
      expect(await left()).toEqual([5_000, 26_390]);
    },
  );

  test('what was refused can be asked for anew, under another effect', async () => {
    const { call } = await orderPaidWith(stage, 'pi_1');
    stripe.next(error(402, { type: 'card_error', code: 'card_declined' }));
    expect(await activities().refund(call)).toMatchObject({ status: 'needs-person' });
    const anew = { ...call, effectId: `${call.caseId}:2.0` };
    expect(await activities().refund(anew)).toMatchObject({ status: 'delivered' });
    expect(stripe.refunds).toHaveLength(1);
  });

  test('of two tenders one is refused: the other stays paid and the reason says which', async () => {
    const { call, left } = await orderPaidWith(stage, 'pi_bad');
    const parts = [
      { tenderId: 't1', minor: 5_000 },
      { tenderId: 'pi_bad', minor: 10_000 },
    ];
    const receipt = await activities().refund({ ...call, params: { ...(call.params as object), parts } });
    expect(receipt).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/^10000 minor units to pi_bad: .*pay only these/),
    });
    expect(await left()).toEqual([0, 26_390]);
  });

  test("a card payment without Stripe's id needs a person; Stripe is not asked", async () => {
    const { call, left } = await orderPaidWith(stage, 't2');
    expect(await activities().refund(call)).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/without Stripe's id/),
    });
    expect(stripe.requests).toHaveLength(0);
    expect(await left()).toEqual([5_000, 26_390]);
  });
});
