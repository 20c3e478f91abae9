import { returnInput, type ReturnInput } from '../../../machines/return/input.ts';
import { order } from '../../../machines/money/order.ts';
import { instantOf } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import type { Wish } from '../../../machines/return/wish.ts';
import type { Opening } from '../engine/subject.ts';

/** Makes openings of returns under a policy. */
function openingsOf(policyId: string) {
  const policy = policyOf(policyId);
  const timeZone = Object.values(policy.calendars)[0]?.timeZone ?? 'UTC';
  const now = instantOf({ timeZone }, Date.UTC(2026, 10, 23, 10));
  const days = 86_400_000;
  const sold = (placedAt: number, finalSale: boolean) =>
    order.parse({
      orderId: 'o-1',
      currency: 'USD',
      placedAt,
      lines: [
        {
          lineId: 'l-1',
          sku: 'A',
          title: 'Kettle',
          category: 'kitchen',
          quantity: 1,
          unitPrice: 4_000,
          finalSale,
        },
        { lineId: 'l-2', sku: 'B', title: 'Lamp', category: 'kitchen', quantity: 1, unitPrice: 2_000 },
      ],
      tenders: [{ tenderId: 't-1', kind: 'card', charged: 6_000, at: 1 }],
    });
  const opening = (
    name: string,
    soldAt: number,
    reason: 'unwanted' | 'defective',
    finalSale = false,
    wish: Wish = { as: 'refund' },
  ): Opening => {
    const input: ReturnInput = {
      caseId: 'r-1',
      policy: policySlice(policy, 'return', now) as ReturnInput['policy'],
      openedAt: now,
      order: sold(soldAt, finalSale),
      lines: [
        { lineId: 'l-1', units: [0], reason, wish },
        // What is settled in other ways than by a refund is walked with one unit.
        ...(wish.as === 'refund' ? [{ lineId: 'l-2', units: [0], reason: 'unwanted' as const }] : []),
      ],
      customer: 'words/r-1/e-1/customer',
      openedBy: { id: 'web', role: 'customer' },
    };
    return { name, now, input: returnInput.parse(input) };
  };
  return { opening, now, days };
}

/** A return of two units: prepaid or at the customer's cost, in time, with a part declined, or wholly too late. */
export function returnOpenings(policyId: string): readonly Opening[] {
  const { opening, now, days } = openingsOf(policyId);
  return [
    opening('prepaid', now - days, 'defective'),
    opening('at the cost of the customer', now - days, 'unwanted'),
    opening('a part declined', now - days, 'unwanted', true),
    opening('too late', now - 100 * days, 'unwanted'),
  ];
}

/** A return of one unit that is to be replaced, credited or exchanged. */
export function settlementOpenings(policyId: string): readonly Opening[] {
  const { opening, now, days } = openingsOf(policyId);
  const article = { sku: 'C', title: 'Mug', price: 1_500 };
  return [
    opening('to be replaced', now - days, 'defective', false, { as: 'replacement' }),
    opening('store credit', now - days, 'unwanted', false, { as: 'store-credit' }),
    opening('exchanged', now - days, 'unwanted', false, { as: 'exchange', article }),
  ];
}
