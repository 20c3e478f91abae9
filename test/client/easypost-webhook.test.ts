import { afterEach, describe, expect, test } from '@jest/globals';
import { ClientError } from '../../client/client-error.ts';
import { closeApis } from './support/api.ts';
import { doors } from './support/vendor-doors.ts';

afterEach(closeApis);

/** As docs.easypost.com shows an Event. */
const tracker = (status: string, over: object = {}) => ({
  id: 'evt_qatAiJDM',
  object: 'Event',
  created_at: '2026-11-19T10:51:54Z',
  description: 'tracker.updated',
  mode: 'test',
  previous_attributes: { status: 'unknown' },
  pending_urls: [],
  completed_urls: [],
  result: {
    id: 'trk_Txyy1vaM',
    object: 'Tracker',
    tracking_code: 'EZ4000000004',
    status,
    weight: 17.6,
    updated_at: '2026-11-19T10:50:00Z',
    carrier: 'UPS',
    tracking_details: [
      { object: 'TrackingDetail', status: 'pre_transit', datetime: '2026-11-16T14:24:00Z' },
      { object: 'TrackingDetail', status: 'in_transit', datetime: '2026-11-17T08:00:00Z' },
      { object: 'TrackingDetail', status: 'out_for_delivery', datetime: '2026-11-18T08:00:00Z' },
      { object: 'TrackingDetail', status: 'delivered', datetime: '2026-11-18T15:30:00Z' },
    ],
    ...over,
  },
});

describe('what EasyPost says of a parcel', () => {
  test.each([
    ['in_transit', 'handedOver', '2026-11-17T08:00:00Z'],
    ['out_for_delivery', 'handedOver', '2026-11-17T08:00:00Z'],
    ['delivered', 'arrived', '2026-11-18T15:30:00Z'],
    ['failure', 'parcelLost', '2026-11-19T10:50:00Z'],
    ['return_to_sender', 'parcelLost', '2026-11-19T10:50:00Z'],
  ])('%s is %s of the case, at the time of the scan', async (status, type, at) => {
    const { sent, easypost } = await doors();
    expect(await easypost(tracker(status))).toEqual({ status: 200, taken: true });
    expect(sent).toMatchObject([{ caseId: 'c-1', type, occurredAt: Date.parse(at) }]);
  });

  test('each further scan is the same event of the case: it counts once', async () => {
    const { sent, easypost } = await doors();
    await easypost(tracker('in_transit'));
    await easypost({ ...tracker('out_for_delivery'), id: 'evt_other' });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  test('a parcel with no case is recorded', async () => {
    const { unknown, easypost } = await doors();
    const stray = tracker('delivered', { tracking_code: 'EZ9' });
    expect(await easypost(stray)).toMatchObject({ status: 200, taken: false });
    expect(unknown).toMatchObject([{ carrier: 'easypost', tracking: 'EZ9', type: 'parcel.delivered' }]);
  });

  test.each([
    ['pre_transit', tracker('pre_transit')],
    ['an event of a batch', { id: 'evt_2', description: 'batch.updated', result: { id: 'batch_1' } }],
    ['anything', { hello: 'world' }],
  ])('%s is answered 200 and comes to nothing', async (_, body) => {
    const { sent, easypost } = await doors();
    expect(await easypost(body)).toMatchObject({ status: 200, taken: false });
    expect(sent).toEqual([]);
  });

  test('another secret is refused; so is a message of the embedded carrier, whose secret is not set', async () => {
    const { sent, easypost } = await doors();
    expect(await easypost(tracker('delivered'), 'other')).toMatchObject({ status: 401 });
    expect(sent).toEqual([]);
  });

  test('a delivery that the case refuses is recorded with its case, unless the parcel is here already or went to the customer', async () => {
    const over = new ClientError('CaseClosed', 'The case is closed.');
    const receipts = [{ effect: 'issueLabel', effectId: 'c-1:1' }];
    const settled = await doors(over, { goods: { units: [] }, receipts });
    expect(await settled.easypost(tracker('delivered'))).toMatchObject({ status: 200, taken: false });
    expect(settled.unknown).toEqual([
      {
        carrier: 'UPS',
        tracking: 'EZ4000000004',
        type: 'parcel.delivered',
        occurredAt: Date.parse('2026-11-18T15:30:00Z'),
        caseId: 'c-1',
      },
    ]);
    await settled.easypost(tracker('in_transit'));
    expect(settled.unknown).toHaveLength(1);
    for (const view of [
      { goods: { units: [], arrivedAt: 5_000 }, receipts },
      { goods: { units: [] }, receipts: [{ effect: 'sendBack', effectId: 'c-1:1' }] },
    ]) {
      const known = await doors(over, view);
      expect(await known.easypost(tracker('delivered'))).toMatchObject({ status: 200, taken: false });
      expect(known.unknown).toEqual([]);
    }
  });

  test('what the case refuses is a 200 with the reason; a case that cannot be reached is a 503', async () => {
    const refused = await doors(new ClientError('CaseClosed', 'The case is closed.'));
    expect(await refused.easypost(tracker('delivered'))).toMatchObject({ status: 200, taken: false });
    const away = await doors(new ClientError('ServiceUnavailable', 'No worker answered.'));
    expect(await away.easypost(tracker('delivered'))).toMatchObject({ status: 503 });
  });
});
