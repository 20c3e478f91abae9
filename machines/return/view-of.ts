import { compensationsView } from '../case/compensation-view.ts';
import type { CaseView, PendingTimer } from '../case/view.ts';
import { escalationAwaits } from '../goods/care/awaits.ts';
import { isAsked } from '../goods/duties.ts';
import { shortActs } from '../goods/short.ts';
import { departmentOf, stuckLetters } from '../goods/shown.ts';
import { viewOfGoods } from '../goods/view.ts';
import type { ReturnState } from './blocked.ts';
import { dutiesOf } from './duties.ts';
import { goodsOf } from './goods-of.ts';
import { courseOf, publicState } from './public-state.ts';
import { whatNext } from './timers.ts';

/** A return as people see it at `now` (epoch ms). Pure; holds references, never words or personal data. */
export function viewOf(state: ReturnState, pending: readonly PendingTimer[], now: number): CaseView {
  const { context } = state;
  return viewOfGoods(context, now, {
    kind: 'return',
    state: publicState(state),
    compensations: compensationsView(context.compensations ?? [], context),
    goods: { orderId: context.order.orderId, units: goodsOf(context) },
    next: whatNext(pending),
    awaiting: awaiting(state),
  });
}

/** What is awaited, from whom, in plain words. */
export function awaiting({ value, context }: ReturnState): CaseView['awaiting'] {
  const from = departmentOf(context);
  const course = courseOf(value);
  const parcel =
    course === 'awaiting' || course === 'expired'
      ? [{ what: 'The parcel', from: 'the customer' }]
      : course === 'inTransit'
        ? [{ what: 'The parcel', from: 'the carrier' }]
        : [];
  const choice =
    context.waiting === null && shortActs(context).length > 0
      ? [{ what: 'What to do in place of what is out of stock (choose)', from: 'the customer' }]
      : [];
  return [
    ...escalationAwaits(context),
    ...dutiesOf(context)
      .filter((duty) => isAsked(context, duty))
      .map(({ what }) => ({ what, from })),
    ...stuckLetters(context, from),
    ...parcel,
    ...choice,
  ];
}
