import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { clockView } from '../case/clock-view.ts';
import { dueAt } from '../case/due.ts';
import type { CaseView, GoodsView, PendingTimer } from '../case/view.ts';
import { refundOfUnit } from '../goods/refunds.ts';
import { homeCalendar, ownerOf } from '../goods/rules.ts';
import type { ReturnState } from './blocked.ts';
import type { ReturnContext } from './context.ts';
import { decisionsInWords } from './decisions.ts';
import { dutiesOf } from './duties.ts';
import { courseOf, publicState } from './public-state.ts';
import { whatNext } from './timers.ts';
import { isOpen, type Unit } from './unit.ts';

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
    channel: context.channel,
    customer: context.customer,
    timeZone: homeCalendar(context).timeZone,
    clocks: clocks.map((clock) => clockView(clock, policy.calendars, now)),
    commitments: [],
    interactions: context.interactions,
    earlierInteractions: 0,
    receipts: [...letters, ...acts].map(({ params: _params, ...deed }) => deed),
    compensations: [],
    goods: { orderId: order.orderId, units: context.units.map((unit) => goodsView(context, unit)) },
    renewals: { automatic: 0, byAgent: 0 },
    next: whatNext(pending),
    awaiting: awaiting(state),
    warnings: warnings(context, now),
  };
}

/** What is awaited, from whom, in plain words. */
export function awaiting({ value, context }: ReturnState): CaseView['awaiting'] {
  const { name, department } = ownerOf(context);
  const from = `${name}, ${department}`;
  const letters = context.letters
    .filter(({ status }) => status === 'needs-person')
    .map(({ title, effectId, receipt }) => ({
      what: `${title} could not be delivered (${receipt?.reason ?? 'no reason given'}): correct the contact and retry ${effectId}, or tell it in another way (doneOtherwise)`,
      from,
    }));
  const course = courseOf(value);
  const parcel =
    course === 'awaiting' || course === 'expired'
      ? [{ what: 'The parcel', from: 'the customer' }]
      : course === 'inTransit'
        ? [{ what: 'The parcel', from: 'the carrier' }]
        : [];
  return [...dutiesOf(context).map(({ what }) => ({ what, from })), ...letters, ...parcel];
}

function goodsView(context: ReturnContext, unit: Unit): GoodsView {
  const { lineId, unit: number, title, reason } = unit;
  const because = becauseOf(context, unit);
  return {
    lineId,
    unit: number,
    title,
    reason,
    state: stateOf(context, unit),
    ...(because !== undefined && { because }),
  };
}

function stateOf(context: ReturnContext, unit: Unit): GoodsView['state'] {
  if (!unit.decision.approved) return 'declined';
  if (unit.settled?.as === 'refund') return refundOfUnit(context, unit)?.done ? 'refunded' : 'accepted';
  if (unit.settled) return 'settled';
  if (unit.doubts.length > 0) return 'doubtful';
  if (context.arrivedAt !== null) return 'received';
  return context.handedOverAt === null ? 'asked' : 'in transit';
}

function becauseOf(context: ReturnContext, unit: Unit): string | undefined {
  if (unit.settled && unit.settled.as !== 'refund') return unit.settled.as;
  if (unit.doubts.length > 0 && isOpen(unit)) return unit.doubts.join(', ');
  if (unit.decision.because.length === 0) return undefined;
  return decisionsInWords({ ...context, units: [unit] })
    .join('; ')
    .slice(unit.title.length + 2);
}

/** What needs a person's eye at `now` (epoch ms), in sentences, most urgent first. */
function* warningsOf(context: ReturnContext, now: number): Generator<string> {
  const { timeZone } = homeCalendar(context);
  for (const { name, title, stoppedAt } of context.clocks) {
    const due = dueAt(context, name);
    if (stoppedAt === undefined && due < now)
      yield `Overdue: ${title.toLowerCase()}, due since ${formatInstant(due, timeZone)} (${cityOf(timeZone)}).`;
  }
  for (const { status, title, receipt } of [...context.acts, ...context.letters])
    if (status === 'needs-person')
      yield `Needs a person: ${title} (${receipt?.reason ?? 'no reason given'}).`;
}

function warnings(context: ReturnContext, now: number): readonly string[] {
  return [...warningsOf(context, now)];
}
