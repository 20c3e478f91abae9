import { compensationOf } from '../../case/compensating.ts';
import type { Commitment } from '../../case/commitment.ts';
import type { CompensationLetter, Paid } from '../../case/compensation-ways.ts';
import type { Compensation } from '../../case/compensation.ts';
import { codeOf, paidMinor } from '../../case/payment.ts';
import { act, type Act } from '../acts.ts';
import type { CareContext } from '../care/context.ts';
import { write } from '../letters.ts';
import { owe } from './owed.ts';

/** A case about goods in which compensation can be granted beside what becomes of the goods. */
export type CompensatedGoods = CareContext & {
  readonly compensations?: readonly Compensation[];
  readonly commitments: readonly Commitment[];
  /** So many that are settled are not carried any more. */
  readonly earlierCommitments?: number;
};

const titles: Readonly<Record<CompensationLetter['purpose'], string>> = {
  'approval-request': 'request for approval',
  'compensation-offer': 'offer of compensation',
  'compensation-granted': 'word of the compensation',
};

/**
 * Compensation in a kind of case about goods [SUP-COMP-2] [SUP-COMP-3]. Money goes back to what paid the case's order and counts
 * with its refunds; store credit counts with them where the offer names the order.
 */
export function goodsCompensation<C extends CompensatedGoods>() {
  const steps = compensationOf<C>({
    write: (context, { purpose, ...draft }) => ({
      ...context,
      ...write(context, { ...draft, purpose, template: purpose, title: titles[purpose] }),
    }),
    pay: (context, { id, order }, as, { minor, currency }) => {
      const counted = as === 'refund' ? context.order.orderId : order;
      const params = {
        key: id,
        compensation: id,
        as,
        ...(counted !== undefined && { order: counted }),
        minor,
        currency,
      };
      return { ...context, ...act(context, { effect: 'compensate', params }) };
    },
    owe,
  });
  return {
    ...steps,

    /** It is paid: the customer hears how much it really was. Of what was paid in another way they know already. */
    paid: (context: C, deed: Extract<Act, { readonly effect: 'compensate' }>): Partial<C> => {
      const { params, receipt } = deed;
      if (!params || params.otherwise) return {};
      const code = codeOf(deed);
      const told: Paid = {
        minor: paidMinor(deed) ?? params.minor,
        currency: params.currency,
        ...(code !== undefined && { code }),
        ...(params.as === 'refund' && receipt?.reference !== undefined && { refundId: receipt.reference }),
      };
      return steps.toldPaid(context, params.compensation, told);
    },
  };
}

export type GoodsCompensation<C extends CompensatedGoods> = ReturnType<typeof goodsCompensation<C>>;
