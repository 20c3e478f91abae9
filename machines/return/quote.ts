import { describeBudget } from '../../policies/calendar/budget.ts';
import { partsOf, payoutOf } from '../goods/payout.ts';
import { exchangeDifference } from '../money/exchange.ts';
import { homeCalendar } from '../goods/rules.ts';
import { after } from '../goods/times.ts';
import { sameUnit } from '../goods/units.ts';
import { feePercent } from './settlement.ts';
import type { TenderRefund } from '../money/tenders.ts';
import { approvedUnits, isPrepaid, reasonsAgainst } from './decisions.ts';
import { windowEnds } from './eligibility.ts';
import type { ReturnInput } from './input.ts';
import { startContext } from './start.ts';
import { choicesFor, type Wish } from './wish.ts';

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
  /** How the customer wants it settled, and what can be chosen. */
  readonly wish: Wish;
  readonly choices: readonly Wish['as'][];
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
    /** Given as store credit beside it. */
    readonly credit: number;
    /** Due as well, but not left of what the order was paid with: a person decides on it. */
    readonly capped: number;
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
  const wished = (as: Wish['as']) =>
    comes.filter((each) => approved.some((unit) => unit.wish.as === as && sameUnit(unit, each)));
  const differences = priced.units.map(({ goods, tax, fee, ...ref }) => {
    const price = approved.find((unit) => sameUnit(unit, ref))?.wish.article?.price;
    return price === undefined ? 0 : exchangeDifference(goods + tax, fee, price);
  });
  const { total: back, capped } = payoutOf(order, wished('refund'), [], 0).refund;
  const money = differences.reduce((sum, each) => sum + each, back);
  const parts = partsOf(order, money, []);
  const total = parts.reduce((sum, { minor }) => sum + minor, 0);
  const credit = payoutOf(order, wished('store-credit'), parts, 0).refund;
  const until = windowEnds({ rules, calendars: policy.calendars, order });
  return {
    orderId: order.orderId,
    currency: order.currency,
    timeZone: homeCalendar(context).timeZone,
    units: context.units.map((unit) => {
      const { goods = 0, tax = 0, fee = 0 } = priced.units.find((each) => sameUnit(each, unit)) ?? {};
      const { lineId, unit: number, title, reason, wish, decision } = unit;
      const because = reasonsAgainst(context, decision);
      const choices = choicesFor(rules, reason);
      const { approved: comesBack } = decision;
      return {
        lineId,
        unit: number,
        title,
        approved: comesBack,
        because,
        paid: goods + tax,
        fee,
        wish,
        choices,
      };
    }),
    ...(until !== undefined && { until }),
    ...(approved.length > 0 && {
      way: {
        prepaid: isPrepaid(context),
        to: rules.warehouse.value.address,
        sendBy: after(context, receivedAt, rules.sendWithin.value),
      },
      refund: {
        total,
        parts,
        credit: credit.total,
        capped: capped + (money - total) + credit.capped,
        aim: describeBudget(rules.refund.value.aim.budget),
        late: describeBudget(rules.refund.value.late.budget),
      },
    }),
  };
}
