import { describe, expect, test } from '@jest/globals';
import { quoteOf } from '../../../machines/return/quote.ts';
import { local } from '../complaint/support/clerk.ts';
import { inputAt, kettle, laptopAndKettles, open, ref } from './support/clerk.ts';
import { inspected } from './support/inspected.ts';

const opened = '2026-11-16 10:00';

describe('less than is due', () => {
  test.each([
    ['refund', 'return-refunded'],
    ['store-credit', 'return-credited'],
  ] as const)(
    'less was left than was due (%s): the customer hears how much it was, and a person decides on the rest',
    async (as, template) => {
      const lines = [{ ...kettle, wish: { as } }];
      const world = (name: string) =>
        name === 'refund' || name === 'giveCredit' ? { minor: 1_000 } : 'delivered';
      const clerk = await inspected(await open(opened, { lines }, { world }));
      expect(clerk.letter(template)?.facts).toMatchObject({ amount: '10.00 USD', capped: 'yes' });
      const asked = () =>
        clerk.view().awaiting.filter(({ what }) => what.includes('10.00 USD was paid of 40.00 USD'));
      expect(asked()).toHaveLength(1);
      const effectId =
        clerk.context().acts.find(({ purpose }) => /refund|giveCredit/.test(purpose))?.effectId ?? '';
      expect(clerk.blocked('retry', { effectId })).toContain('No receipt needs a person');
      await clerk.send('doneOtherwise', { effectId, text: ref('text') });
      expect(asked()).toEqual([]);
      await clerk.until('2026-12-16 10:00');
      expect(clerk.state()).toBe('closed');
      expect(clerk.told().filter((each) => each === template)).toHaveLength(1);
    },
  );

  test('a refund that came back is owed again, and paid anew', async () => {
    const clerk = await inspected(await open(opened, { lines: [kettle] }));
    const failed = { refund: 'rf-1', minor: 4_000, currency: 'USD', code: 'expired_or_canceled_card' };
    await clerk.send('refundFailed', failed);
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'accepted' });
    const asked = () => clerk.view().awaiting.filter(({ what }) => what.includes('40.00 USD came back'));
    expect(asked()).toHaveLength(1);
    await clerk.send('retry', {
      effectId: clerk.context().acts.find(({ effect }) => effect === 'refund')?.effectId ?? '',
    });
    expect(asked()).toEqual([]);
    expect(clerk.refunds()).toHaveLength(2);
    expect(clerk.view().goods?.units[0]).toMatchObject({ state: 'refunded' });
  });

  test.each([
    ['refund', 'return-refunded'],
    ['store-credit', 'return-credited'],
  ] as const)(
    'less was left already when it was asked for (%s): the quote says so, the customer hears it, a person decides on the rest',
    async (as, template) => {
      const lines = [{ ...kettle, wish: { as } }];
      const tenders = laptopAndKettles.tenders.map((each) => ({ ...each, refunded: each.charged - 500 }));
      const order = { ...laptopAndKettles, tenders };
      expect(quoteOf(inputAt(local(opened), { lines, order })).refund).toMatchObject({ capped: 3_000 });
      const clerk = await inspected(await open(opened, { lines, order }));
      expect(clerk.letter(template)?.facts).toMatchObject({ amount: '10.00 USD', capped: 'yes' });
      const asked = () =>
        clerk.view().awaiting.filter(({ what }) => what.includes('10.00 USD was paid of 40.00 USD'));
      expect(asked()).toHaveLength(1);
      const effectId =
        clerk.context().acts.find(({ purpose }) => /refund|giveCredit/.test(purpose))?.effectId ?? '';
      await clerk.send('doneOtherwise', { effectId, text: ref('text') });
      expect(asked()).toEqual([]);
    },
  );
});
