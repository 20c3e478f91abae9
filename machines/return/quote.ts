import { describeBudget } from '../../policies/calendar/budget.ts';
import { payoutOf } from '../goods/payout.ts';
import { homeCalendar } from '../goods/rules.ts';
import { after } from '../goods/times.ts';
import { sameUnit } from '../goods/units.ts';
import { feePercent } from './settlement.ts';
import type { TenderRefund } from '../money/tenders.ts';
import { approvedUnits, isPrepaid, reasonsAgainst } from './decisions.ts';
import { windowEnds } from './eligibility.ts';
import type { ReturnInput } from './input.ts';
import { startContext } from './start.ts';

/** One piece of a quote. Amounts in minor units of the order's currency. */
export interface QuotedUnit {
  readonly lineId: string;
  readonly unit: number;
  readonly title: string;
  readonly approved: boolean;
  /** Everything that stands against it, in words. */
  readonly because: readonly string[];
  /** What was paid for it, tax included. */
  readonly paid: number;
  /** What is kept of it [SUP-RET-3]. */
  readonly fee: number;
}

/** What would become of a return if the goods come as the customer says. Instants are epoch ms. */
export interface ReturnQuote {
  readonly orderId: string;
  readonly currency: string;
  /** IANA zone in which the dates are meant. */
  readonly timeZone: string;
  readonly units: readonly QuotedUnit[];
  /** The last instant at which this order's goods can come back; undefined while the time has not begun [SUP-RET-1]. */
  readonly until?: number;
  /** Left out when nothing comes back. */
  readonly way?: { readonly prepaid: boolean; readonly to: readonly string[]; readonly sendBy: number };
  readonly refund?: {
    readonly total: number;
    readonly parts: readonly TenderRefund[];
    /** From the inspection, in words: '5 business days' [SUP-RET-4]. */
    readonly aim: string;
    readonly late: string;
  };
}

/** Decides as the case would at `input.openedAt`, and starts nothing. */
export function quoteOf(input: ReturnInput): ReturnQuote {
  const context = startContext(input);
  const { policy, order, receivedAt } = context;
  const rules = policy.returns;
  const approved = approvedUnits(context);
  const returned = context.units.map(({ lineId, unit, reason, opened, category }) => ({
    lineId,
    unit,
    feePercent: feePercent(rules, { category, reason }, { opened, defective: reason === 'defective' }),
  }));
  const comes = returned.filter((each) => approved.some((unit) => sameUnit(unit, each)));
  const { refund: priced } = payoutOf(order, returned, [], 0);
  const { refund, parts } = payoutOf(order, comes, [], 0);
  const until = windowEnds({ rules, calendars: policy.calendars, order });
  return {
    orderId: order.orderId,
    currency: order.currency,
    timeZone: homeCalendar(context).timeZone,
    units: context.units.map((unit) => {
      const { goods = 0, tax = 0, fee = 0 } = priced.units.find((each) => sameUnit(each, unit)) ?? {};
      const { lineId, unit: number, title, decision } = unit;
      const because = reasonsAgainst(context, decision);
      return { lineId, unit: number, title, approved: decision.approved, because, paid: goods + tax, fee };
    }),
    ...(until !== undefined && { until }),
    ...(approved.length > 0 && {
      way: {
        prepaid: isPrepaid(context),
        to: rules.warehouse.value.address,
        sendBy: after(context, receivedAt, rules.sendWithin.value),
      },
      refund: {
        total: refund.total,
        parts,
        aim: describeBudget(rules.refund.value.aim.budget),
        late: describeBudget(rules.refund.value.late.budget),
      },
    }),
  };
}
