import type { ComplaintContext } from '../../../machines/complaint/context.ts';
import type { ComplaintEventType } from '../../../machines/complaint/events.ts';
import { cause as cause_ } from '../../../policies/sections/handling.ts';
import type { Trigger } from '../../../policies/sections/escalation.ts';
import { approversOf, pendingApproval } from '../../../machines/case/compensation-approval.ts';
import { openAs, safetyOwed } from '../../../machines/case/safety-duties.ts';
import { failedOf } from '../../../machines/case/refund-failed.ts';
import { acknowledgedBy } from '../../../machines/complaint/acknowledging.ts';
import { openSlots } from '../../../policies/calendar/open-slots.ts';
import { promisesOwed } from '../../../machines/complaint/promises-owed.ts';
import type { Looked, Sent } from '../engine/subject.ts';
import { incident, reached, unreached } from '../../machines/complaint/support/incident.ts';

type Look = Looked<ComplaintContext>;

export const agent = { id: 'ann', role: 'agent' } as const;
const customer = { id: 'kim', role: 'customer' } as const;
const ref = (field: string): string => `words/c-1/e-1/${field}`;
const day = 86_400_000;

function sent(
  look: Look,
  type: ComplaintEventType,
  payload: object,
  by: Sent['by'] = 'staff',
  actor: object = by === 'customer' ? customer : agent,
): Sent {
  const { now } = look;
  const detail = Object.values(payload).filter(
    (each) => typeof each === 'string' && !each.startsWith('words/'),
  );
  return {
    name: [type, ...detail].join(' '),
    by,
    event: { type, payload, id: 'e', actor, occurredAt: now, at: now },
  };
}

export function withdrawal(look: Look): Sent {
  return sent(look, 'withdraw', {}, 'customer');
}

/** One for each trigger that the policy has and a person can give. */
export function escalations(look: Look): readonly { readonly trigger: Trigger; readonly sent: Sent }[] {
  const rules = look.context.policy.escalation;
  const above = rules?.highValueAbove?.value;
  return (rules?.triggers.value ?? [])
    .filter((trigger) => trigger !== 'unresolved')
    .map((trigger) => {
      const amount =
        trigger === 'high-value' && above ? { amount: { ...above, minor: above.minor + 1 } } : {};
      const said = trigger === 'safety' && { text: ref('text') };
      return { trigger, sent: sent(look, 'escalate', { trigger, ...said, ...amount }, 'customer') };
    });
}

/**
 * One of each event, with each payload that a guard can tell apart. Of the triggers one stands for all but safety: that each
 * of them is taken is asked in every configuration, and what it does depends on nothing else.
 */
export function eventsOf(look: Look, safety: boolean): readonly Sent[] {
  const { context, now } = look;
  const newDate = new Date(now + 40 * day);
  while (newDate.getUTCDay() !== 3) newDate.setTime(newDate.getTime() + day);
  const later = { newDate: newDate.toISOString().slice(0, 10), reason: ref('reason') };
  const triggers = escalations(look);
  const triggered = triggers.filter(({ trigger }) => (trigger === 'safety') === safety).slice(0, 1);
  const one = (type: ComplaintEventType, payload: object, by?: Sent['by'], actor?: object): Sent =>
    sent(look, type, payload, by, actor);
  const answer = { decision: 'accommodated', analysis: ref('analysis'), proposal: ref('proposal') };
  const [topic] = Object.keys(context.policy.routing.value.topics);
  const [department] = context.policy.departments;
  const pending = pendingApproval(context);
  const approver = pending && approversOf(context, pending.requestedBy)[0]?.contact;
  const supervisor = approver ? { id: approver.id, role: 'agent' } : agent;
  const looked = pending ? { compensation: pending.id } : {};
  const offered = context.compensations.find(({ status }) => status === 'offered');
  const deeds = [...context.letters, ...(context.payments ?? [])];
  const stuck = deeds.find(({ status }) => status === 'needs-person')?.effectId;
  const owed = stuck ?? safetyOwed(context.letters).map(openAs)[0];
  const cause = cause_.options.find(
    (each) => each !== 'broken-promise' && context.policy.compensation?.byCause[each],
  );
  const offers = cause && context.policy.compensation?.byCause[cause]?.value.offers;
  // One that is paid with money, beside no other: what two of them do the others show.
  const late = { cause: 'shipping-delay', remedy: 'partial-refund', order: 'S-1' };
  const refundable =
    context.policy.compensation?.byCause['shipping-delay']?.value.offers.includes('partial-refund') &&
    context.compensations.every(({ status }) => status === 'declined');
  const other = context.compensations.every(({ cause: before }) => before !== 'shipping-delay');
  const pieces = offers?.includes('full-refund') ? { units: [{ lineId: '1', unit: 0 }] } : {};
  const currency = context.policy.compensation?.approvalAbove?.value.currency ?? 'USD';
  const limit = context.policy.compensation?.approvalAbove?.value.minor ?? 0;
  return [
    ...(['verbal', 'telephone', 'letter', 'email'] as const).map((by) => one('acknowledge', { by })),
    one('route', { topic, callBack: ref('callBack') }),
    one('refer', { department: department?.id, callBack: ref('callBack') }),
    one('investigate', {}),
    one('answer', { ...answer, via: 'email' }),
    one('answer', { ...answer, via: 'verbal', understood: true }),
    ...promiseEvents(look),
    one('changePolicy', { policy: oneDayLonger(context.policy), reason: ref('reason') }),
    ...(context.policy.priorities?.value ?? []).map(({ id: priority }) =>
      one('changePriority', { priority, reason: ref('reason') }),
    ),
    one('renew', later),
    one('renew', { ...later, via: 'verbal' }),
    one('note', { text: ref('note') }),
    one('correctContact', { customer: ref('customer'), reachableBy: 'post' }),
    one('respond', { text: ref('text'), channel: context.channel }),
    one('customerSaid', { text: ref('text'), channel: context.channel }, 'customer'),
    one('confirmSolved', { text: ref('text'), channel: context.channel }, 'customer'),
    one('notSolved', {}, 'customer'),
    withdrawal(look),
    one('waitForCustomer', { question: ref('question') }),
    ...(cause && other
      ? [limit, limit + 1].map((minor) =>
          one('offerCompensation', { cause, amount: { minor, currency }, order: 'S-1', ...pieces }),
        )
      : []),
    ...(refundable ? [one('offerCompensation', { ...late, amount: { minor: limit, currency } })] : []),
    one('approveCompensation', looked, 'staff', supervisor),
    one('declineCompensation', { ...looked, reason: ref('reason') }, 'staff', supervisor),
    ...(offered
      ? [one('chooseCompensation', { compensation: offered.id, remedy: offered.offers[0] }, 'customer')]
      : []),
    ...(failedOf(context.payments ?? [], 'rf-1')
      ? [one('refundFailed', { refund: 'rf-1', minor: 1, currency, code: 'lost_or_stolen_card' })]
      : []),
    ...triggered.map((each) => each.sent),
    one('acknowledgeEscalation', { onBehalf: ref('onBehalf') }),
    one('checkIn', { progress: ref('progress') }),
    one('standDown', { reason: ref('reason') }),
    one('documentIncident', incident),
    one('safetyCall', unreached),
    one('safetyCall', reached),
    one('referOut', { to: 'employee' }),
    one('referOut', { to: 'shippingDamage' }),
    ...(stuck === undefined ? [] : [one('resend', { effectId: stuck })]),
    ...(owed === undefined ? [] : [one('toldOtherwise', { effectId: owed, text: ref('text') })]),
  ];
}

/** Call-backs and what is promised with an answer; a second beside an open call-back shows what more of them do. */
function promiseEvents(look: Look): readonly Sent[] {
  const { context, now } = look;
  const weeksLater = new Date(now + 14 * day).toISOString().slice(0, 10);
  const one = (type: ComplaintEventType, payload: object, by?: Sent['by']): Sent =>
    sent(look, type, payload, by);
  const said = { text: ref('text') };
  const other = { reason: ref('reason'), channel: 'phone' };
  const owed = promisesOwed(context);
  const second = owed.length === 1 && owed[0]?.about === 'callBack' && owed[0].status === 'open';
  // A promise does not ask by which way the case is acknowledged.
  const more = owed.length === 0 || (second && acknowledgedBy(context).how === 'email');
  const answer = {
    decision: 'accommodated',
    analysis: ref('analysis'),
    proposal: ref('proposal'),
    via: 'verbal',
    understood: true,
  };
  return [
    ...(more ? [one('promiseCallBack', {})] : []),
    ...(more ? [one('answer', { ...answer, promised: 'repair', promisedBy: weeksLater })] : []),
    ...movedTo(context).map((by) => one('moveCallBack', { by }, 'customer')),
    one('calledBack', { ...said, understood: true }),
    one('fulfil', said),
    one('putOff', { ...other, by: now + 3 * day }),
    one('putOff', { ...other, newDate: weeksLater }),
  ];
}

/** The first time to which the customer could move a call-back that is to come. */
function movedTo({ policy: { callBack, calendars }, at, ...context }: ComplaintContext): readonly number[] {
  const calendar = calendars[callBack?.within.value.calendar ?? ''];
  const isOwed = promisesOwed(context).some(({ about, status }) => about === 'callBack' && status === 'open');
  if (!isOwed || !calendar || !callBack?.moving) return [];
  return openSlots(calendar, at, callBack.moving.value)
    .map(({ to }) => to)
    .slice(0, 1);
}

/** The next version of the policy, which takes a business day longer to answer. */
function oneDayLonger(policy: ComplaintContext['policy']): ComplaintContext['policy'] {
  const { value, ...titled } = policy.answer.within;
  const budget = { ...value.budget, amount: value.budget.amount + 1 };
  const within = { ...titled, value: { ...value, budget } };
  return { ...policy, version: 'next', answer: { ...policy.answer, within } };
}
