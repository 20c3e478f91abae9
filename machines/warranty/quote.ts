import { describeBudget } from '../../policies/calendar/budget.ts';
import type { Fault } from '../../policies/sections/warranty.ts';
import { homeCalendar } from '../goods/rules.ts';
import { after } from '../goods/times.ts';
import { isAboveLimit, offersOf } from './approving.ts';
import type { ClaimContext } from './context.ts';
import { stepsFor } from './guide.ts';
import type { ClaimInput } from './input.ts';
import { insteadOf, judge, reasonsAgainst } from './judging.ts';
import { startContext } from './start.ts';
import { valueOf } from './value.ts';

/** What would become of a warranty claim. Amounts in minor units of the order's currency, instants epoch ms. */
export interface ClaimQuote {
  readonly orderId: string;
  readonly currency: string;
  /** IANA zone in which the dates are meant. */
  readonly timeZone: string;
  readonly fault: Fault;
  readonly units: readonly {
    readonly lineId: string;
    readonly unit: number;
    readonly title: string;
    /** What was paid for it, tax included. */
    readonly paid: number;
  }[];
  /** What was paid for all of them. */
  readonly value: number;
  /** A serial number that the order does not have: a person looks at it first [CSP-TRUST-1]. */
  readonly doubtful: boolean;
  readonly coverage: {
    readonly covered: boolean;
    readonly plan: string;
    /** The last instant of the warranty [SUP-WAR-1]. */
    readonly until: number;
    /** Why it is not covered, in words [SUP-WAR-2]. */
    readonly because: readonly string[];
  };
  /** What is possible where it is not covered, in words. */
  readonly instead: readonly string[];
  /** Left out where it is not covered. */
  readonly course?: {
    /** What the customer tries first, and until when [SUP-WAR-5]. */
    readonly steps: readonly { readonly id: string; readonly instruction: string }[];
    readonly replyBy: number;
    /** A supervisor decides before it is approved [SUP-COMP-3]. */
    readonly approval: boolean;
    /** What the customer may choose then [SUP-COMP-2]. */
    readonly remedies: readonly ClaimContext['remedy'][];
    /** Where it is sent with the prepaid label [SUP-WAR-6]. */
    readonly to: readonly string[];
    /** From the arrival, in words: '3 business days' [SUP-WAR-7]. */
    readonly aim: string;
    readonly late: string;
  };
}

/** Judges as the case would at `input.openedAt`, and starts nothing. */
export function quoteOf(input: ClaimInput): ClaimQuote {
  const opened = startContext(input);
  const { coverage } = judge(opened);
  const context: ClaimContext = { ...opened, coverage };
  const { policy, order, units, fault } = context;
  const { plan, until, covered } = coverage;
  return {
    orderId: order.orderId,
    currency: order.currency,
    timeZone: homeCalendar(context).timeZone,
    fault,
    units: units.map(({ lineId, unit, title, paid }) => ({ lineId, unit, title, paid })),
    value: valueOf(context).minor,
    doubtful: context.strangeSerial !== null,
    coverage: { covered, plan, until, because: reasonsAgainst(context) },
    instead: covered ? [] : insteadOf(policy),
    ...(covered && { course: courseOf(context) }),
  };
}

function courseOf(context: ClaimContext): NonNullable<ClaimQuote['course']> {
  const { policy, units, fault, receivedAt } = context;
  const rules = policy.warranty;
  const { aim, late } = rules.replacement.value;
  return {
    steps: stepsFor(rules, units, fault).map(({ id, instruction }) => ({ id, instruction })),
    replyBy: after(context, receivedAt, rules.customerWithin.value),
    approval: isAboveLimit(context),
    remedies: offersOf(context).map((each) => (each === 'full-refund' ? 'refund' : 'replacement')),
    to: rules.warehouse.value.address,
    aim: describeBudget(aim.budget),
    late: describeBudget(late.budget),
  };
}
