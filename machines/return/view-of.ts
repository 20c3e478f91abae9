import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { clockView } from '../case/clock-view.ts';
import { dueAt } from '../case/due.ts';
import type { CaseView, PendingTimer } from '../case/view.ts';
import { shortActs } from '../goods/short.ts';
import { homeCalendar, ownerOf } from '../goods/rules.ts';
import type { ReturnState } from './blocked.ts';
import type { ReturnContext } from './context.ts';
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
    channel: context.channel,
    customer: context.customer,
    timeZone: homeCalendar(context).timeZone,
    clocks: clocks.map((clock) => clockView(clock, policy.calendars, now)),
    commitments: context.commitments,
    interactions: context.interactions,
    earlierInteractions: 0,
    receipts: [...letters, ...acts].map(({ params: _params, ...deed }) => deed),
    compensations: [],
    goods: { orderId: order.orderId, units: goodsOf(context) },
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
  const choice =
    context.waiting === null && shortActs(context).length > 0
      ? [{ what: 'What to do in place of what is out of stock (choose)', from: 'the customer' }]
      : [];
  return [...dutiesOf(context).map(({ what }) => ({ what, from })), ...letters, ...parcel, ...choice];
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
