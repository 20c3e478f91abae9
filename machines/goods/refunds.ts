import { inWords } from '../case/compensation.ts';
import { isThrough } from '../case/deed.ts';
import type { LetterParams } from '../case/letter.ts';
import { isPaidLess, paidOf, type AskedPayment } from '../case/paid-less.ts';
import type { UnitRef } from '../money/paid.ts';
import type { TenderRefund } from '../money/tenders.ts';
import { actsOf, type Act, type ActParams } from './acts.ts';
import type { GoodsChange, GoodsContext } from './context.ts';
import { write } from './letters.ts';
import { partsOf } from './payout.ts';
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

/** What the case has paid back or is paying back, by tender; store credit and compensation count where they are of the order. */
export function paidBack(context: Pick<GoodsContext, 'acts' | 'order'>): readonly TenderRefund[] {
  const settled = payoutsOf(context).flatMap(({ params }) => params?.parts ?? []);
  return actsOf(context, 'compensate').reduce((before, { params }) => {
    if (params?.order === undefined) return before;
    return [...before, ...partsOf(context.order, params.minor, before)];
  }, settled);
}

/** Money for goods, and store credit in place of it. */
export function payoutsOf(context: Pick<GoodsContext, 'acts'>) {
  return [...actsOf(context, 'refund'), ...actsOf(context, 'giveCredit')];
}

/** Each payment of the case with what was due, whatever was left to pay it with. */
export function askedPayments(context: Pick<GoodsContext, 'acts'>): readonly AskedPayment[] {
  const compensated = actsOf(context, 'compensate').flatMap((deed) =>
    deed.params ? [{ deed, minor: deed.params.minor, currency: deed.params.currency }] : [],
  );
  const settled = payoutsOf(context).flatMap((deed) => {
    const { params } = deed;
    if (!params) return [];
    const minor = params.parts.reduce((sum, part) => sum + part.minor, deed.capped ?? 0);
    return [{ deed, minor, currency: params.currency }];
  });
  return [...settled, ...compensated];
}

/** What the customer is told of a payment: how much it really was, and that it is less than was due. */
export function paidFacts(context: Pick<GoodsContext, 'acts'>, act: Act): LetterParams['facts'] {
  const payment = askedPayments(context).find(({ deed }) => deed.key === act.key);
  if (!payment) return {};
  const { currency } = payment;
  return {
    amount: inWords({ minor: paidOf(payment), currency }),
    ...(isPaidLess(payment) && { capped: 'yes' }),
  };
}

/** The money is on its way to the customer; done in another way it has no number. */
export function tellRefunded(
  context: GoodsContext,
  act: Extract<Act, { readonly effect: 'refund' }>,
): GoodsChange {
  const { receipt } = act;
  const reference = receipt?.status === 'needs-person' ? undefined : receipt?.reference;
  return write(context, {
    purpose: 'refunded',
    template: 'return-refunded',
    title: 'word of the refund',
    facts: {
      ...paidFacts(context, act),
      ...(act.params?.otherwise && { otherwise: 'yes' }),
      ...(reference !== undefined && { refundId: reference }),
    },
  });
}
