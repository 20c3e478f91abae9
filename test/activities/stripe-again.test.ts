import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stripeNews } from '../../activities/payments/stripe/stripe-news.ts';
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
  stripe = await startStripeServer({ pi_1: { amount: 26_390 } });
});
afterEach(() => stripe.close());
afterAll(() => stage.stop());

const activities = () =>
  stage.withPayments(
    stripePayments(stage.database, { secretKey: 'sk_test_key', apiBase: stripe.url, timeout: 500 }),
  );

describe('what did not go through Stripe is asked for anew', () => {
  test('of two tenders one is refused: asked anew, only that one is paid, and the whole counts', async () => {
    const { call, left } = await orderPaidWith(stage, 'pi_1');
    const parts = [
      { tenderId: 't1', minor: 5_000 },
      { tenderId: 'pi_1', minor: 10_000 },
    ];
    const both = { ...call, params: { ...(call.params as object), parts } };
    stripe.next(error(402, { type: 'card_error', code: 'card_declined' }));
    const first = await activities().refund(both);
    expect(first).toMatchObject({ status: 'needs-person' });
    expect(await left()).toEqual([0, 26_390]);
    const anew = { ...both, effectId: `${call.caseId}:2.0` };
    // The answer is lost: the retry finds what this asking paid.
    stripe.next('cut-after', 'cut-after');
    await expect(activities().refund(anew)).rejects.toMatchObject({ type: 'PaymentUncertain' });
    stripe.forgetKeys();
    expect(await activities().refund(anew)).toMatchObject({
      status: 'delivered',
      detail: { minor: 15_000 },
    });
    expect(stripe.refunds).toMatchObject([{ payment: 'pi_1', amount: 10_000 }]);
    expect(await left()).toEqual([0, 16_390]);
    // Whoever asks once more finds what was paid.
    const third = await activities().refund({ ...both, effectId: `${call.caseId}:3.0` });
    expect(third).toMatchObject({ status: 'delivered', detail: { minor: 15_000 } });
    expect(stripe.refunds).toHaveLength(1);
  });

  test('[SUP-COMP-2] a compensation is paid through Stripe, once, and taken up again when Stripe refused it', async () => {
    const { call, left } = await orderPaidWith(stage, 'pi_1');
    const { orderId: order } = call.params as { orderId: string };
    const pay = (effect: string, params: object = {}) =>
      activities().compensate({
        ...call,
        name: 'compensate',
        effectId: `${call.caseId}:${effect}`,
        params: {
          key: `payment-${effect}`,
          compensation: 'comp-1',
          as: 'refund',
          order,
          minor: 2_000,
          currency: 'USD',
          ...params,
        },
      });
    stripe.next(error(402, { type: 'card_error', code: 'card_declined' }));
    expect(await pay('1')).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/declined/),
    });
    expect(await left()).toEqual([5_000, 26_390]);
    expect(await pay('2')).toMatchObject({ status: 'delivered', detail: { minor: 2_000 } });
    expect(await pay('3')).toMatchObject({ status: 'delivered', detail: { minor: 2_000 } });
    expect(stripe.refunds).toMatchObject([{ payment: 'pi_1', amount: 2_000 }]);
    // A full refund over both tenders, and then nothing is left of the piece.
    const units = [{ lineId: '1', unit: 0 }];
    const whole = { compensation: 'comp-2', units, minor: 26_000 };
    expect(await pay('4', whole)).toMatchObject({ detail: { minor: 26_000 } });
    expect(await left()).toEqual([3_390, 0]);
    expect(await pay('5', { ...whole, compensation: 'comp-3' })).toMatchObject({
      status: 'needs-person',
      reason: expect.stringMatching(/was paid back before/),
    });
  });

  test('a refund that came back later is paid anew: once, with a refund of its own', async () => {
    const { call, left } = await orderPaidWith(stage, 'pi_1');
    const { reference } = await activities().refund(call);
    const [first] = stripe.refunds;
    const news = stripeNews(stage.database);
    const payout = await news.find(first?.id ?? '');
    expect(payout).toMatchObject({ refundId: reference, minor: 10_000, currency: 'USD' });
    if (payout)
      await news.settle(payout, { state: 'failed', vendorRefund: first?.id ?? '', reason: 'came back' });
    expect(await left()).toEqual([5_000, 26_390]);
    const anew = { ...call, effectId: `${call.caseId}:2.0` };
    expect(await activities().refund(anew)).toMatchObject({
      status: 'delivered',
      reference,
      detail: { minor: 10_000 },
    });
    expect(stripe.refunds).toHaveLength(2);
    expect(await left()).toEqual([5_000, 16_390]);
    expect(await news.find(first?.id ?? '')).toBeUndefined();
  });
});
