import { afterEach, describe, expect, test } from '@jest/globals';
import { EffectError } from '../../activities/effect-error.ts';
import { ClientError } from '../../client/client-error.ts';
import { closeApis } from './support/api.ts';
import { doors } from './support/vendor-doors.ts';

afterEach(closeApis);

describe('what Stripe says of refunds', () => {
  const refund = { id: 're_ours', object: 'refund', amount: 5_000, status: 'failed' };

  test('one that failed later is told to the case, and the books have the money as left', async () => {
    const { sent, settled, stripe } = await doors();
    expect(await stripe({ ...refund, failure_reason: 'expired_or_canceled_card' })).toEqual({
      status: 200,
      taken: true,
    });
    expect(sent).toMatchObject([
      {
        caseId: 'c-1',
        type: 'refundFailed',
        id: 'payments-re_ours',
        payload: { refund: 'rf-1', minor: 5_000, currency: 'USD', code: 'expired_or_canceled_card' },
      },
    ]);
    expect(settled).toMatchObject([{ state: 'failed', vendorRefund: 're_ours' }]);
  });

  test('one that the closed case cannot hear of is settled all the same, and people see it', async () => {
    const { settled, late, stripe } = await doors(new ClientError('CaseClosed', 'The case is closed.'));
    expect(await stripe(refund)).toMatchObject({ status: 200, taken: false });
    expect(settled).toHaveLength(1);
    expect(late).toMatchObject([
      { id: 'stripe re_ours', caseId: 'c-1', text: expect.stringMatching(/rf-1 did not reach.*another way/) },
    ]);
  });

  test('one that went through is settled, and the case not troubled', async () => {
    const { sent, settled, stripe } = await doors();
    expect(await stripe({ ...refund, status: 'succeeded' })).toMatchObject({ taken: true });
    expect(settled).toMatchObject([{ state: 'paid' }]);
    expect(sent).toEqual([]);
  });

  test('what was paid back of a charge in all is taken over', async () => {
    const { paidBack, stripe } = await doors();
    const charge = {
      id: 'ch_1',
      object: 'charge',
      payment_intent: 'pi_1',
      amount_refunded: 700,
      currency: 'usd',
    };
    expect(await stripe(charge)).toMatchObject({ status: 200, taken: true });
    expect(paidBack).toEqual([[['pi_1', 'ch_1'], 700, 'usd']]);
  });

  test.each([
    ['a refund that is none of ours', { ...refund, id: 're_other' }],
    ['an event of another kind', { id: 'cus_1', object: 'customer' }],
  ])('%s is answered 200 and comes to nothing', async (_, object) => {
    const { sent, settled, stripe } = await doors();
    expect(await stripe(object)).toMatchObject({ status: 200, taken: false });
    expect([...sent, ...settled]).toEqual([]);
  });

  test('another secret, and a message older than five minutes, are refused', async () => {
    const { settled, stripe } = await doors();
    expect(await stripe(refund, { secret: 'whsec_other' })).toMatchObject({ status: 401 });
    const old = Math.floor(Date.now() / 1000) - 400;
    expect(await stripe(refund, { timestamp: old })).toMatchObject({ status: 401 });
    expect(settled).toEqual([]);
  });

  test('one of ours that is not in the books yet is a 503 for an hour, so that Stripe tells it again', async () => {
    const { sent, stripe } = await doors();
    const early = { ...refund, id: 're_early', metadata: { redress_refund: 'ab12' } };
    const now = Math.floor(Date.now() / 1000);
    expect(await stripe(early, { created: now - 60 })).toMatchObject({ status: 503 });
    expect(await stripe(early, { created: now - 3_700 })).toMatchObject({ status: 200, taken: false });
    expect(await stripe({ ...early, metadata: {} }, { created: now - 60 })).toMatchObject({ taken: false });
    expect(sent).toEqual([]);
  });

  test('while the database is away it is a 503', async () => {
    const away = new EffectError('DatabaseUnavailable', 'PostgreSQL is away.', { retryable: true });
    const { settled, stripe } = await doors(undefined, undefined, away);
    expect(await stripe(refund)).toMatchObject({ status: 503 });
    expect(settled).toEqual([]);
  });
});
