import { expect, test } from '@jest/globals';
import { local } from '../complaint/support/clerk.ts';
import { fine, kettle, open, ref } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const defective = { lines: [{ ...kettle, reason: 'defective' as const }] };
const kettle0 = { lineId: 'l-2', unit: 0 };

/** The label expires on Monday 30 November at 10:00. */
async function expired() {
  const clerk = await open(opened, defective);
  await clerk.until('2026-11-30 11:00');
  expect(clerk.state()).toBe('expired');
  return clerk;
}

test('a parcel that came before the label expired is in time, whenever it is logged', async () => {
  const clerk = await expired();
  await clerk.send('arrived', {}, local('2026-11-28 15:00'));
  expect(clerk.state()).toBe('investigating');
  expect(clerk.context()).toMatchObject({ lateSince: null, arrivedAt: local('2026-11-28 15:00') });
  expect(clerk.told()).toContain('return-arrived');
  expect(clerk.context().clocks.find(({ name }) => name === 'sending')).toMatchObject({ outcome: 'met' });
  await clerk.send('inspect', { units: [{ ...kettle0, ...fine, defective: true }] });
  expect(clerk.refunds()).toHaveLength(1);
});

test('a parcel that the carrier had before the label expired is awaited, cannot be withdrawn, and is not late when it comes', async () => {
  const clerk = await expired();
  expect(clerk.blocked('handedOver')).toBeUndefined();
  await clerk.send('handedOver', {}, local('2026-11-29 09:00'));
  expect(clerk.view().awaiting).toContainEqual({ what: 'The parcel', from: 'the carrier' });
  expect(clerk.blocked('withdraw')).toContain('on its way');
  expect(clerk.blocked('cancel')).toContain('on its way');
  await clerk.until('2026-12-03 12:00');
  await clerk.send('arrived', {});
  expect(clerk.context()).toMatchObject({ lateSince: null, arrivedAt: local('2026-12-03 12:00') });
  expect(clerk.told()).toContain('return-arrived');
});

test('a parcel that the carrier got only after the label expired is awaited, and a person decides when it comes', async () => {
  const clerk = await expired();
  await clerk.send('handedOver', {});
  expect(clerk.blocked('withdraw')).toContain('on its way');
  await clerk.until('2026-12-03 12:00');
  await clerk.send('arrived', {});
  expect(clerk.context().lateSince).toBe(local('2026-12-03 12:00'));
  await clerk.send('takeLate', { reason: ref('reason') });
  expect(clerk.told()).toContain('return-arrived');
});

test('a parcel that comes while its label could not be made is taken, and nobody is asked for the label any more', async () => {
  const clerk = await open(opened, defective, {
    world: (name) => (name === 'issueLabel' ? 'needs-person' : 'delivered'),
  });
  expect(clerk.state()).toBe('received');
  await clerk.send('arrived', {});
  expect(clerk.told()).toEqual(['return-arrived']);
  expect(clerk.view().awaiting).toEqual([
    expect.objectContaining({ what: expect.stringContaining('inspect') }),
  ]);
  await clerk.send('inspect', { units: [{ ...kettle0, ...fine, defective: true }] });
  expect(clerk.refunds()).toHaveLength(1);
  expect(clerk.context().resolvedAt).not.toBeNull();
});
