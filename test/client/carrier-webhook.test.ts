import { afterEach, describe, expect, test } from '@jest/globals';
import { EffectError } from '../../activities/effect-error.ts';
import { ClientError } from '../../client/client-error.ts';
import { closeApis } from './support/api.ts';
import { doors } from './support/vendor-doors.ts';

afterEach(closeApis);

const news = (type: string, over: object = {}) => ({
  type,
  tracking: 'EZ4000000004',
  occurredAt: '2026-11-18T15:30:00Z',
  ...over,
});
const blocked = new ClientError('EventNotPossible', 'No parcel is awaited.');

describe('what a carrier says of a parcel, signed as Standard Webhooks says', () => {
  test.each([
    ['parcel.handed-over', 'handedOver'],
    ['parcel.delivered', 'arrived'],
    ['parcel.lost', 'parcelLost'],
  ])('%s is %s of the case, when it happened', async (type, event) => {
    const { sent, carrier } = await doors();
    expect(await carrier(news(type))).toEqual({ status: 200, taken: true });
    expect(sent).toMatchObject([
      { caseId: 'c-1', type: event, payload: {}, occurredAt: Date.parse('2026-11-18T15:30:00Z') },
    ]);
  });

  test('a message that comes again is the same event; two messages are two', async () => {
    const { sent, carrier } = await doors();
    await carrier(news('parcel.delivered'));
    await carrier(news('parcel.delivered'));
    await carrier(news('parcel.delivered'), { id: 'msg_2' });
    const [first, again, other] = sent.map(({ id }) => id);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('out of order: the handing over that comes after the delivery is answered 200, and nobody at the dock looks for it', async () => {
    const { unknown, carrier } = await doors((type) => (type === 'handedOver' ? blocked : undefined));
    expect(await carrier(news('parcel.delivered'), { id: 'msg_2' })).toMatchObject({ taken: true });
    const late = news('parcel.handed-over', { occurredAt: '2026-11-17T08:00:00Z' });
    expect(await carrier(late)).toEqual({ status: 200, taken: false, because: 'No parcel is awaited.' });
    expect(unknown).toEqual([]);
  });

  test.each([
    ['another secret', { secret: `whsec_${Buffer.alloc(24, 8).toString('base64')}` }],
    ['a clock that is more than five minutes slow', { at: Date.now() - 6 * 60_000 }],
    ['a clock that is more than five minutes fast', { at: Date.now() + 6 * 60_000 }],
  ])('%s: refused, and nothing of it reaches a case', async (_, how) => {
    const { sent, unknown, carrier } = await doors();
    expect(await carrier(news('parcel.delivered'), how)).toMatchObject({
      status: 401,
      type: 'urn:redress:problem:SignatureInvalid',
    });
    expect([sent, unknown]).toEqual([[], []]);
  });

  test('a clock that is four minutes off is taken', async () => {
    const { carrier } = await doors();
    expect(await carrier(news('parcel.delivered'), { at: Date.now() - 4 * 60_000 })).toMatchObject({
      taken: true,
    });
  });

  test('a message that is signed and not understood names the field', async () => {
    const { carrier } = await doors();
    expect(await carrier(news('parcel.eaten'))).toMatchObject({
      status: 422,
      errors: [expect.objectContaining({ field: 'type' })],
    });
  });

  test('a lost parcel that no case awaits is noted; of a closed case it is listed for the dock', async () => {
    const noted = await doors((type) => (type === 'parcelLost' ? blocked : undefined));
    expect(await noted.carrier(news('parcel.lost'))).toEqual({ status: 200, taken: true });
    expect(noted.sent.map(({ type }) => type)).toEqual(['parcelLost', 'note']);
    expect(new Set(noted.sent.map(({ id }) => id)).size).toBe(2);
    expect(noted.unknown).toEqual([]);
    const over = await doors(new ClientError('CaseClosed', 'The case is closed.'));
    expect(await over.carrier(news('parcel.lost'))).toMatchObject({ status: 200, taken: false });
    expect(over.unknown).toMatchObject([{ caseId: 'c-1', type: 'parcel.lost' }]);
    expect(over.late).toMatchObject([{ caseId: 'c-1', text: expect.stringMatching(/EZ4000000004 is lost/) }]);
    expect(noted.late).toEqual([]);
  });

  test('of a parcel that no case has, each word is listed', async () => {
    const { unknown, carrier } = await doors();
    expect(await carrier(news('parcel.lost', { tracking: 'X9' }))).toMatchObject({ taken: false });
    expect(unknown).toMatchObject([{ carrier: 'own', tracking: 'X9', type: 'parcel.lost' }]);
  });

  test("a time that lies ahead of the case's own is no reason to lose a delivery: it counts from now, once", async () => {
    const ahead = new ClientError('FutureEvent', 'occurredAt lies ahead.');
    const { sent, unknown, carrier } = await doors((_, { occurredAt }) =>
      occurredAt === undefined ? undefined : ahead,
    );
    expect(await carrier(news('parcel.delivered'))).toEqual({ status: 200, taken: true });
    expect(sent.map(({ type, occurredAt }) => [type, occurredAt === undefined])).toEqual([
      ['arrived', false],
      ['arrived', true],
    ]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(unknown).toEqual([]);
  });

  test('while the database is away it is a 503, so that it comes again, and no defect of ours', async () => {
    const away = new EffectError('DatabaseUnavailable', 'PostgreSQL is away.', { retryable: true });
    const { sent, carrier } = await doors(undefined, undefined, away);
    expect(await carrier(news('parcel.delivered'))).toMatchObject({
      status: 503,
      type: 'urn:redress:problem:ServiceUnavailable',
    });
    expect(sent).toEqual([]);
  });
});
