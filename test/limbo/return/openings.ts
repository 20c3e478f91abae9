import { returnInput, type ReturnInput } from '../../../machines/return/input.ts';
import { order } from '../../../machines/money/order.ts';
import { instantOf } from '../../../policies/calendar/zone.ts';
import { policyOf } from '../../../policies/registry.ts';
import { policySlice } from '../../../policies/slice.ts';
import type { Wish } from '../../../machines/return/wish.ts';
import type { Trigger } from '../../../policies/sections/escalation.ts';
import type { Policy } from '../../../policies/schema.ts';
import type { Opening } from '../engine/subject.ts';

/** Two rungs of the ladder show all that more of them do; without one nothing escalates, by time neither. */
function withLadder(policy: Policy, rungs: number, triggers: readonly Trigger[]): Policy {
  const { escalation, safety, ...calm } = policy;
  if (!escalation || rungs === 0) return calm;
  const levels = { ...escalation.levels, value: escalation.levels.value.slice(0, rungs) };
  const named = { ...escalation.triggers, value: [...triggers] };
  return { ...calm, escalation: { ...escalation, triggers: named, levels }, ...(safety && { safety }) };
}

/** Makes openings of returns under a policy. */
function openingsOf(policyId: string, rungs = 0, triggers: readonly Trigger[] = []) {
  const policy = withLadder(policyOf(policyId), rungs, triggers);
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

/** A return of one unit under a policy with so many rungs that escalates for these reasons. */
export function escalatedOpenings(
  policyId: string,
  rungs: number,
  triggers: readonly Trigger[],
): readonly Opening[] {
  const { opening, now, days } = openingsOf(policyId, rungs, triggers);
  const { input, ...rest } = opening('one unit', now - days, 'unwanted');
  const { lines, ...others } = input as ReturnInput;
  return [{ ...rest, input: { ...others, lines: lines.slice(0, 1) } }];
}
