import { clockView } from '../case/clock-view.ts';
import { escalationView } from '../case/escalation-view.ts';
import type { CaseView, PendingTimer } from '../case/view.ts';
import { escalationAwaits, silentLastLevel } from '../goods/care/awaits.ts';
import { shortActs } from '../goods/short.ts';
import { homeCalendar, ownerOf } from '../goods/rules.ts';
import { categoryOf, departmentOf, resolvedOf, stuckLetters, warningsOf } from '../goods/shown.ts';
import type { ReturnState } from './blocked.ts';
import { dutiesOf } from './duties.ts';
import { goodsOf } from './goods-of.ts';
import { courseOf, publicState } from './public-state.ts';
import { whatNext } from './timers.ts';

/** A return as people see it at `now` (epoch ms). Pure; holds references, never words or personal data. */
export function viewOf(state: ReturnState, pending: readonly PendingTimer[], now: number): CaseView {
  const { context } = state;
  const { policy, clocks, letters, acts, order } = context;
  const owner = ownerOf(context);
  return {
    caseId: context.caseId,
    kind: 'return',
    policy: { id: policy.id, version: policy.version },
    state: publicState(state),
    since: context.receivedAt,
    owner: { name: owner.name, department: owner.department, since: context.receivedAt },
    ...escalationView(context),
    channel: context.channel,
    customer: context.customer,
    timeZone: homeCalendar(context).timeZone,
    clocks: clocks.map((clock) => clockView(clock, policy.calendars, now)),
    commitments: context.commitments,
    interactions: context.interactions,
    earlierInteractions: 0,
    receipts: [...letters, ...acts].map(({ params: _params, ...deed }) => deed),
    compensations: [],
    goods: { orderId: order.orderId, ...categoryOf(context), units: goodsOf(context) },
    ...resolvedOf(context),
    renewals: { automatic: 0, byAgent: 0 },
    next: whatNext(pending),
    awaiting: awaiting(state),
    warnings: [...silentLastLevel(context), ...warningsOf(context, now)],
  };
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
    ...dutiesOf(context).map(({ what }) => ({ what, from })),
    ...stuckLetters(context, from),
    ...parcel,
    ...choice,
  ];
}
