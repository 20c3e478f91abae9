import { compensationsView } from '../case/compensation-view.ts';
import type { CaseView, ClaimView, GoodsView, PendingTimer } from '../case/view.ts';
import { labelOf } from '../goods/acts.ts';
import { escalationAwaits } from '../goods/care/awaits.ts';
import { isAsked } from '../goods/duties.ts';
import { refundOfUnit } from '../goods/refunds.ts';
import { replacementOfUnit } from '../goods/replacements.ts';
import { departmentOf, stuckLetters } from '../goods/shown.ts';
import { viewOfGoods } from '../goods/view.ts';
import type { ClaimState } from './blocked.ts';
import type { ClaimContext } from './context.ts';
import { dutiesOf } from './duties.ts';
import { reasonsAgainst } from './judging.ts';
import { courseOf, publicState, type CourseState } from './public-state.ts';
import { findings, isOwed } from './settling.ts';
import { whatNext } from './timers.ts';
import type { ClaimedUnit } from './unit.ts';
import { valueOf } from './value.ts';

/** A claim as people see it at `now` (epoch ms). Pure; holds references, never words or personal data. */
export function viewOf(state: ClaimState, pending: readonly PendingTimer[], now: number): CaseView {
  const { context } = state;
  return viewOfGoods(context, now, {
    kind: 'warranty',
    state: publicState(state),
    compensations: compensationsView(context.compensations, context),
    goods: {
      orderId: context.order.orderId,
      units: context.units.map((unit) => goodsView(context, unit)),
    },
    claim: claimView(context),
    next: whatNext(pending),
    awaiting: awaiting(state),
  });
}

function claimView(context: ClaimContext): ClaimView {
  const { fault, coverage, steps, remedy } = context;
  return {
    fault,
    value: valueOf(context),
    ...(coverage && {
      coverage: {
        covered: coverage.covered,
        plan: coverage.plan,
        until: coverage.until,
        because: reasonsAgainst(context),
      },
    }),
    steps: steps.map(({ by: _by, ...step }) => step),
    remedy,
  };
}

/** What the customer or the carrier is awaited for in a state. */
const others: Readonly<Partial<Record<CourseState, { readonly what: string; readonly from: string }>>> = {
  describing: { what: 'What is wrong, in detail (describe)', from: 'the customer' },
  trying: { what: 'What came of the steps of the guide (tryStep)', from: 'the customer' },
  awaiting: { what: 'The parcel', from: 'the customer' },
  expired: { what: 'The parcel', from: 'the customer' },
  inTransit: { what: 'The parcel', from: 'the carrier' },
  outOfStock: {
    what: 'The money, another model, or to wait for what is out of stock (chooseInstead)',
    from: 'the customer',
  },
};

/** What is awaited, from whom, in plain words. */
export function awaiting({ value, context }: ClaimState): CaseView['awaiting'] {
  const from = departmentOf(context);
  const course = courseOf(value);
  const other = course && others[course];
  return [
    ...escalationAwaits(context),
    ...dutiesOf(context)
      .filter((duty) => isAsked(context, duty))
      .map(({ what }) => ({ what, from })),
    ...stuckLetters(context, from),
    ...(other ? [other] : []),
  ];
}

function goodsView(context: ClaimContext, unit: ClaimedUnit): GoodsView {
  const { lineId, unit: number, title } = unit;
  const because = becauseOf(unit);
  return {
    lineId,
    unit: number,
    title,
    reason: context.fault,
    state: stateOf(context, unit),
    ...(because !== undefined && { because }),
  };
}

function stateOf(context: ClaimContext, unit: ClaimedUnit): GoodsView['state'] {
  const { settled, finding } = unit;
  if (context.declined !== null || context.coverage?.covered === false) return 'declined';
  if (refundOfUnit(context, unit)?.done) return 'refunded';
  if (replacementOfUnit(context, unit)?.done) return 'replaced';
  if (settled?.as === 'replacement' && context.missingArticles !== null && isOwed(context, unit))
    return 'out of stock';
  if (settled?.as === 'refund' || settled?.as === 'replacement') return 'accepted';
  if (settled) return 'settled';
  if (finding) return 'doubtful';
  if (context.arrivedAt !== null) return 'received';
  if (context.handedOverAt !== null) return 'in transit';
  return labelOf(context) ? 'approved' : 'asked';
}

function becauseOf({ settled, finding }: ClaimedUnit): string | undefined {
  if (settled) return settled.as;
  return finding ? findings[finding.found] : undefined;
}
