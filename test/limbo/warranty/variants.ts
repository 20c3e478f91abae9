import type { ClaimContext } from '../../../machines/warranty/context.ts';
import type { ClaimEventType } from '../../../machines/warranty/events.ts';
import { pendingApproval } from '../../../machines/case/compensation-approval.ts';
import { beside } from '../../../machines/goods/compensation/beside.ts';
import { compensationOwed } from '../../../machines/goods/compensation/owed.ts';
import { failedOf } from '../../../machines/case/refund-failed.ts';
import { isOpen } from '../../../machines/warranty/unit.ts';
import { dateOf, isoDate } from '../../../policies/calendar/zone.ts';
import { openPromise } from '../../../machines/warranty/promise.ts';
import { homeCalendar } from '../../../machines/goods/rules.ts';
import type { Looked, Sent } from '../engine/subject.ts';
import { offersLeft } from '../offers.ts';
import { incident, reached, unreached } from '../../machines/complaint/support/incident.ts';

const customer = { id: 'kim', role: 'customer' } as const;
const agent = { id: 'ann', role: 'agent' } as const;
const supervisor = { id: 'joy-adeyemi', role: 'agent' } as const;
const ref = (field: string): string => `words/w-1/e-1/${field}`;

/** One of each event, with each payload that a guard can tell apart. */
export function claimEvents({ context, now }: Looked<ClaimContext>): readonly Sent[] {
  const open = context.units.filter(isOpen).map(({ lineId, unit }) => ({ lineId, unit }));
  const refunded = failedOf(context.acts, 'rf-1') !== undefined;
  const stuck = [...context.acts, ...context.letters].find(({ status }) => status === 'needs-person');
  const step = context.steps.find(({ outcome }) => outcome === 'open');
  const promise = openPromise(context);
  const one = (
    name: string,
    type: ClaimEventType,
    payload: object,
    by: Sent['by'] = 'staff',
    actor: object = by === 'customer' ? customer : agent,
  ): Sent => ({
    name,
    by,
    event: { type, payload, id: 'e', actor, occurredAt: now, at: now },
  });
  const reason = ref('reason');
  return [
    one('verify: ours', 'verify', { ours: true, reason }),
    one('verify: not ours', 'verify', { ours: false, reason }),
    one('describe', 'describe', { text: ref('text') }, 'customer'),
    one('describe wear', 'describe', { text: ref('text'), fault: 'wear' }, 'customer'),
    ...(step
      ? (['solved', 'not-solved'] as const).map((outcome) =>
          one(`tryStep ${outcome}`, 'tryStep', { step: step.id, outcome }, 'customer'),
        )
      : []),
    one('approve', 'approve', {}, 'staff', supervisor),
    one('decline', 'decline', { reason }, 'staff', supervisor),
    ...offersLeft(context).map(({ name, payload }) => one(name, 'offerCompensation', payload)),
    ...(compensationOwed(context).length > 0 ? [one('fulfil', 'fulfil', { text: ref('text') })] : []),
    ...(pendingApproval(beside(context))
      ? [
          one('approveCompensation', 'approveCompensation', {}, 'staff', supervisor),
          one('declineCompensation', 'declineCompensation', { reason }, 'staff', supervisor),
        ]
      : []),
    one('choose refund', 'choose', { remedy: 'refund' }, 'customer'),
    one('choose replacement', 'choose', { remedy: 'replacement' }, 'customer'),
    one('handedOver', 'handedOver', {}, 'customer'),
    one('arrived', 'arrived', {}),
    one('parcelLost', 'parcelLost', {}),
    ...(open.length > 0
      ? [
          ...(['as-described', 'missing'] as const).map((found) =>
            one(`inspect ${found}`, 'inspect', { units: open.map((unit) => ({ ...unit, found })) }),
          ),
          ...(['replacement', 'refund', 'send-back', 'nothing'] as const).map((as) =>
            one(`settle ${as}`, 'settle', { units: open, as, reason }),
          ),
        ]
      : []),
    one('takeLate', 'takeLate', { reason }),
    one('refuseLate', 'refuseLate', { reason }),
    one('chooseInstead refund', 'chooseInstead', { instead: 'refund' }, 'customer'),
    one('chooseInstead other-model', 'chooseInstead', { instead: 'other-model', sku: 'K-2', price: 500 }),
    one('chooseInstead wait', 'chooseInstead', { instead: 'wait' }, 'customer'),
    one('restocked', 'restocked', {}),
    ...(promise && promise.renewals === 0
      ? [
          one('putOff', 'putOff', {
            newDate: isoDate(dateOf(homeCalendar(context), promise.dueAt) + 3),
            reason,
          }),
        ]
      : []),
    one('cancel', 'cancel', { reason }),
    one('withdraw', 'withdraw', {}, 'customer'),
    one('note', 'note', { text: ref('text') }),
    one('customerSaid', 'customerSaid', { text: ref('text'), channel: 'email' }, 'customer'),
    one('correctContact', 'correctContact', { customer: ref('customer') }),
    ...(refunded
      ? [
          one('refundFailed', 'refundFailed', {
            refund: 'rf-1',
            minor: 1,
            currency: context.order.currency,
            code: 'lost_or_stolen_card',
          }),
        ]
      : []),
    ...(stuck?.effectId === undefined
      ? []
      : [
          one('retry', 'retry', { effectId: stuck.effectId }),
          one('doneOtherwise', 'doneOtherwise', { effectId: stuck.effectId, text: ref('text') }),
        ]),
    ...triggersLeft(context).map((trigger) =>
      one(`escalate ${trigger}`, 'escalate', { trigger, text: ref('text') }, 'customer'),
    ),
    one('acknowledgeEscalation', 'acknowledgeEscalation', { onBehalf: ref('onBehalf') }),
    one('checkIn', 'checkIn', { progress: ref('progress') }),
    one('standDown', 'standDown', { reason }),
    one('documentIncident', 'documentIncident', incident),
    one('safetyCall: not reached', 'safetyCall', unreached),
    one('safetyCall: reached', 'safetyCall', reached),
  ];
}

/** One that means nothing but the ladder, or the safety concern. */
function triggersLeft({ policy }: ClaimContext): readonly string[] {
  if (!policy.escalation) return [];
  return [policy.safety ? 'safety' : 'supervisor'];
}
