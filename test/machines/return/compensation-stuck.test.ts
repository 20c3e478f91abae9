import { describe, expect, test } from '@jest/globals';
import { kettle, open, ref } from './support/clerk.ts';

const opened = '2026-11-16 10:00';
const usd = (minor: number) => ({ minor, currency: 'USD' });
const partial = { cause: 'shipping-delay', remedy: 'partial-refund' } as const;

describe('compensation in a return that cannot be paid', () => {
  test('what could not be paid is a duty; retried it is paid, and told once', async () => {
    let fails = true;
    const world = (name: string) => (name === 'compensate' && fails ? 'needs-person' : 'delivered');
    const clerk = await open(opened, { lines: [kettle] }, { world });
    await clerk.send('offerCompensation', { ...partial, amount: usd(2_000) });
    expect(clerk.told()).not.toContain('compensation-granted');
    const stuck = clerk.view().receipts.find(({ status }) => status === 'needs-person');
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).toContain(stuck?.effectId ?? 'none');
    fails = false;
    await clerk.send('retry', { effectId: stuck?.effectId ?? '' });
    expect(clerk.of('compensate')).toHaveLength(2);
    expect(clerk.told().filter((each) => each === 'compensation-granted')).toHaveLength(1);
  });

  test('what was paid in another way is entered in the books, and asked of nobody any more', async () => {
    const world = (name: string, params: unknown) =>
      name === 'compensate' && !(params as { readonly otherwise?: true }).otherwise
        ? 'needs-person'
        : 'delivered';
    const clerk = await open(opened, { lines: [kettle] }, { world });
    await clerk.send('offerCompensation', { ...partial, amount: usd(2_000) });
    const effectId = clerk.view().receipts.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('doneOtherwise', { effectId, text: ref('text') });
    expect(clerk.of('compensate').map(({ params }) => (params as { otherwise?: true }).otherwise)).toEqual([
      undefined,
      true,
    ]);
    expect(clerk.told()).not.toContain('compensation-granted');
    expect(
      clerk
        .view()
        .awaiting.map(({ what }) => what)
        .join(),
    ).not.toContain('compensation');
  });
});
