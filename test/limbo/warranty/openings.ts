import { claimInput, type ClaimInput, type WarrantyPolicy } from '../../../machines/warranty/input.ts';
import { order } from '../../../machines/money/order.ts';
import { instantOf } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import type { Opening } from '../engine/subject.ts';
import type { Theme } from './themes.ts';

const days = 86_400_000;

/** A claim as a theme opens it: one article below every limit, or one that needs a supervisor and escalates. */
export function claimOpenings(policyId: string, { openings, trimmed }: Theme): readonly Opening[] {
  const policy = policyOf(policyId);
  const timeZone = Object.values(policy.calendars)[0]?.timeZone ?? 'UTC';
  const now = instantOf({ timeZone }, Date.UTC(2026, 10, 23, 10));
  const sold = (placedAt: number) =>
    order.parse({
      orderId: 'o-1',
      currency: 'USD',
      placedAt,
      lines: [
        { lineId: 'l-1', sku: 'K', title: 'Kettle', category: 'kitchen', quantity: 1, unitPrice: 4_000 },
        {
          lineId: 'l-2',
          sku: 'L',
          title: 'Lamp',
          category: 'kitchen',
          quantity: 1,
          unitPrice: 60_000,
          serials: ['SN-1'],
        },
      ],
      tenders: [{ tenderId: 't-1', kind: 'card', charged: 64_000, at: 1 }],
    });
  const variants: Readonly<Record<Theme['openings'][number], Partial<ClaimInput>>> = {
    ready: {},
    costly: { lines: [{ lineId: 'l-2', units: [0], serials: ['SN-1'] }] },
    undescribed: {},
    strange: { lines: [{ lineId: 'l-2', units: [0], serials: ['SN-9'] }] },
    uncovered: { order: sold(now - 800 * days) },
    expired: { order: sold(now - 800 * days) },
  };
  return openings.map((name) => {
    const { words, ...input }: ClaimInput = {
      caseId: 'w-1',
      policy: trimmed(policySlice(policy, 'warranty', now) as WarrantyPolicy),
      openedAt: now,
      order: sold(now - 20 * days),
      lines: [{ lineId: 'l-1', units: [0] }],
      customer: 'words/w-1/e-1/customer',
      words: 'words/w-1/e-1/text',
      openedBy: { id: 'web', role: 'customer' },
      ...variants[name],
    };
    const said = name === 'undescribed' || name === 'expired' ? input : { ...input, words };
    return { name, now, input: claimInput.parse(said) };
  });
}
