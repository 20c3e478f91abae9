import { expect, test } from '@jest/globals';
import type { ActName } from '../../../machines/goods/acts.ts';
import { fine, kettle, open, ref, type Clerk } from './support/clerk.ts';
import { inspected, kettle0 } from './support/inspected.ts';

const moved = 'words/r-1/e-2/customer';

const ways: Partial<Record<ActName, (clerk: Clerk) => Promise<unknown>>> = {
  issueLabel: () => Promise.resolve(),
  sendReplacement: (clerk) => inspected(clerk, { ...kettle0, ...fine, defective: true }),
  sendBack: async (clerk) => {
    await inspected(clerk, { ...kettle0, ...fine, accessories: false });
    await clerk.send('settle', { units: [kettle0], as: 'send-back', reason: ref('reason') });
  },
};

test.each(['issueLabel', 'sendReplacement', 'sendBack'] as const)(
  '%s that could not be done goes to the corrected contact when it is tried again, and the case goes on',
  async (name) => {
    const lines = [{ ...kettle, reason: 'defective' as const, wish: { as: 'replacement' as const } }];
    const world = (effect: string, params: unknown) =>
      effect === name && (params as { readonly customer: string }).customer !== moved
        ? 'needs-person'
        : 'delivered';
    const clerk = await open('2026-11-16 10:00', { lines }, { world });
    await ways[name]?.(clerk);
    const effectId = clerk.view().receipts.find(({ status }) => status === 'needs-person')?.effectId ?? '';
    await clerk.send('correctContact', { customer: moved });
    await clerk.send('retry', { effectId });
    expect(clerk.of(name).map(({ params }) => (params as { customer: string }).customer)).toEqual([
      ref('customer'),
      moved,
    ]);
    expect(clerk.view().receipts.filter(({ status }) => status === 'needs-person')).toEqual([]);
    expect(clerk.state()).toBe(name === 'issueLabel' ? 'acknowledged' : 'resolved');
  },
);
