import { applied } from '../case/applied.ts';
import type { UnitRef } from '../money/paid.ts';
import { act, type Act } from './acts.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { tellDepartment } from './duties.ts';
import { write } from './letters.ts';
import { parcelRulesOf } from './rules.ts';
import { refs } from './units.ts';

/**
 * Goods that are not taken go back to the customer, at our cost.
 *
 * @param units none for pieces that nobody asked for
 */
export function sendBack(context: GoodsContext, units: readonly UnitRef[]): GoodsChange {
  const { order, customer } = context;
  const from = parcelRulesOf(context).warehouse.value.address;
  return act(context, {
    effect: 'sendBack',
    params: { orderId: order.orderId, units: refs(units), from: [...from], customer },
  });
}

/**
 * The label for goods that go back is there: the warehouse hands them over, the customer hears of it. Done in another way, there
 * is none.
 *
 * @param what the goods, in words
 */
export function tellSentBack(
  context: GoodsContext,
  { receipt }: Extract<Act, { readonly effect: 'sendBack' }>,
  what: string,
): GoodsChange {
  const label = receipt?.status === 'needs-person' ? undefined : receipt?.reference;
  if (label === undefined) return {};
  const tracking = receipt?.detail?.['tracking'];
  return applied(
    context,
    (next) =>
      tellDepartment(next, { tasks: `Send back to the customer with the attached label: ${what}` }, [label]),
    (next) =>
      write(next, {
        purpose: 'sent-back',
        template: 'return-sent-back',
        title: 'word that goods go back',
        facts: { decisions: what, ...(tracking !== undefined && { shipment: String(tracking) }) },
      }),
  );
}
