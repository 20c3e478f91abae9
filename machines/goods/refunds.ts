import { inWords } from '../case/compensation.ts';
import { isThrough } from '../case/deed.ts';
import type { UnitRef } from '../money/paid.ts';
import type { TenderRefund } from '../money/tenders.ts';
import { actsOf, type ActParams } from './acts.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { write } from './letters.ts';
import { sameUnit } from './units.ts';

/** The refund that a unit is in. */
export function refundOfUnit(context: Pick<GoodsContext, 'acts'>, unit: UnitRef) {
  return refundsOf(context).find(({ units }) => units.some((each) => sameUnit(each, unit)));
}

/** Every refund of the case that counts, with what it is for; kept on the act although its params go when it is done. */
export function refundsOf(
  context: Pick<GoodsContext, 'acts'>,
): readonly (ActParams['refund'] & { done: boolean })[] {
  return actsOf(context, 'refund').flatMap((each) =>
    each.params ? [{ ...each.params, done: isThrough(each) }] : [],
  );
}

/** What the case has paid back or is paying back, by tender; store credit counts. */
export function paidBack(context: Pick<GoodsContext, 'acts'>): readonly TenderRefund[] {
  return payoutsOf(context).flatMap(({ params }) => params?.parts ?? []);
}

/** Money, and store credit in place of it. */
export function payoutsOf(context: Pick<GoodsContext, 'acts'>) {
  return [...actsOf(context, 'refund'), ...actsOf(context, 'giveCredit')];
}

/** The money is on its way to the customer. */
export function tellRefunded(
  context: GoodsContext,
  { parts }: ActParams['refund'],
  reference?: string,
): GoodsChange {
  const minor = parts.reduce((sum, each) => sum + each.minor, 0);
  return write(context, {
    purpose: 'refunded',
    template: 'return-refunded',
    title: 'word of the refund',
    facts: {
      amount: inWords({ minor, currency: context.order.currency }),
      ...(reference !== undefined && { refundId: reference }),
    },
  });
}
