import type { Actor } from '../../../../machines/case/interaction.ts';
import { order, type Order } from '../../../../machines/money/order.ts';
import type { ClaimInput } from '../../../../machines/warranty/input.ts';
import { policyOf } from '../../../../policies/registry.ts';
import { policySlice } from '../../../../policies/slice.ts';
import { local } from '../../complaint/support/clerk.ts';

export const agent: Actor = { id: 'ann', role: 'agent' };
export const max: Actor = { id: 'max-brandt', role: 'agent' };
export const joy: Actor = { id: 'joy-adeyemi', role: 'agent' };
export const customer: Actor = { id: 'jane', role: 'customer' };
export const ref = (field: string): string => `words/w-1/e-1/${field}`;

/** Bought on Monday 2 November 2026: a laptop of 500.00, two kettles of 40.00, a phone of 500.01. */
export const shelf: Order = order.parse({
  orderId: 'o-1',
  currency: 'USD',
  placedAt: local('2026-11-02 10:00'),
  lines: [
    {
      lineId: 'l-1',
      sku: 'LAP',
      title: 'Laptop',
      category: 'electronics',
      quantity: 1,
      unitPrice: 50_000,
      serials: ['SN-1'],
    },
    { lineId: 'l-2', sku: 'KET', title: 'Kettle', category: 'kitchen', quantity: 2, unitPrice: 4_000 },
    { lineId: 'l-3', sku: 'PHO', title: 'Phone', category: 'electronics', quantity: 1, unitPrice: 50_001 },
  ],
  tenders: [
    { tenderId: 't-1', kind: 'gift-card', charged: 8_000, at: 1 },
    { tenderId: 't-2', kind: 'card', charged: 100_001, at: 2 },
  ],
});

type Claimed = ClaimInput['lines'][number];

export const kettle: Claimed = { lineId: 'l-2', units: [0] };
export const kettles: Claimed = { lineId: 'l-2', units: [0, 1] };
export const laptop: Claimed = { lineId: 'l-1', units: [0] };
export const phone: Claimed = { lineId: 'l-3', units: [0] };

export function inputAt(openedAt: number, input: Partial<ClaimInput> = {}): ClaimInput {
  return {
    caseId: 'w-1',
    policy: policySlice(policyOf('support-procedures'), 'warranty', openedAt) as ClaimInput['policy'],
    openedAt,
    order: shelf,
    lines: [kettle],
    customer: ref('customer'),
    words: ref('text'),
    openedBy: { id: 'web', role: 'customer' },
    ...input,
  };
}
