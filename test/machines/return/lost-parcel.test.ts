import { describe, expect, test } from '@jest/globals';
import { local } from '../complaint/support/clerk.ts';
import { fine, kettle, open, ref } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const kettle0 = { lineId: 'l-2', unit: 0 };
const asked = { lines: [{ ...kettle, reason: 'defective' as const }] };

const lost = async () => {
  const clerk = await open(opened, asked);
  await clerk.send('handedOver', {});
  await clerk.until('2026-11-18 12:00');
  await clerk.send('parcelLost', {}, local('2026-11-18 11:00'));
  return clerk;
};

describe('a parcel that the carrier has lost', () => {
  test('[CSP-LIMBO-1] is a duty with a date at once, and the customer hears by when', async () => {
    const clerk = await lost();
    expect(clerk.state()).toBe('investigating');
    const decision = clerk.view().clocks.find(({ name }) => name === 'decision');
    expect(decision?.dueAt).toBeGreaterThan(local('2026-11-18 12:00'));
    expect(clerk.letter('return-missed')?.facts).toMatchObject({ lost: 'yes', expectedBy: decision?.dueAt });
    expect(clerk.view().awaiting.map(({ what }) => what)).toEqual([
      expect.stringMatching(/settle it as if it had come.*claim what it is worth from the carrier/),
    ]);
    expect(clerk.view().interactions).toContainEqual(
      expect.objectContaining({
        at: local('2026-11-18 11:00'),
        what: expect.stringContaining('has lost the parcel'),
      }),
    );
  });

  test.each(['refund', 'replacement'] as const)('a person settles it as if it had come: %s', async (as) => {
    const clerk = await lost();
    await clerk.send('settle', { units: [kettle0], as, reason: ref('reason') });
    expect(clerk.of(as === 'refund' ? 'refund' : 'sendReplacement')).toHaveLength(1);
    expect(clerk.context().units[0]?.settled).toMatchObject({ as, feePercent: 0, by: { role: 'agent' } });
    expect(clerk.state()).toBe('resolved');
  });

  test('that comes all the same is inspected', async () => {
    const clerk = await lost();
    await clerk.until('2026-11-20 12:00');
    await clerk.send('arrived', {});
    await clerk.send('inspect', { units: [{ ...kettle0, ...fine, defective: true }] });
    expect(clerk.refunds()).toHaveLength(1);
  });

  test('is told once, also after it was missed already; and after it came no more', async () => {
    const clerk = await open(opened, asked);
    await clerk.send('handedOver', {});
    await clerk.until('2026-12-02 12:00');
    expect(clerk.told().filter((each) => each === 'return-missed')).toHaveLength(1);
    await clerk.send('parcelLost', {});
    expect(clerk.told().filter((each) => each === 'return-missed')).toHaveLength(2);
    expect(clerk.view().clocks.filter(({ name }) => name === 'decision')).toHaveLength(1);
    expect(clerk.blocked('parcelLost')).toContain('has said so already');
    await clerk.send('arrived', {});
    expect(clerk.blocked('parcelLost')).toBeDefined();
  });

  test('that nobody had seen handed over does not let the label expire', async () => {
    const clerk = await open(opened, asked);
    await clerk.send('parcelLost', {});
    await clerk.until('2026-12-10 12:00');
    expect(clerk.told()).not.toContain('return-expired');
    expect(clerk.view().awaiting.map(({ what }) => what)).toContainEqual(
      expect.stringContaining('lost the parcel'),
    );
  });
});
