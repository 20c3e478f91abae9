import type { ReturnContext } from '../../../machines/return/context.ts';
import { pendingApproval } from '../../../machines/case/compensation-approval.ts';
import type { Actor } from '../../../machines/case/interaction.ts';
import { compensationOwed } from '../../../machines/goods/compensation/owed.ts';
import { openAs, safetyOwed } from '../../../machines/case/safety-duties.ts';
import { failedOf } from '../../../machines/case/refund-failed.ts';
import { shortActs } from '../../../machines/goods/short.ts';
import type { ReturnEventType } from '../../../machines/return/events.ts';
import type { Trigger } from '../../../policies/sections/escalation.ts';
import { isOpen } from '../../../machines/return/unit.ts';
import type { Looked, Sent } from '../engine/subject.ts';
import { offersLeft } from '../offers.ts';
import { incident, reached, unreached } from '../../machines/complaint/support/incident.ts';

const agent = { id: 'ann', role: 'agent' } as const;
const customer = { id: 'kim', role: 'customer' } as const;
const supervisor: Actor = { id: 'joy-adeyemi', role: 'agent' };
const ref = (field: string): string => `words/r-1/e-1/${field}`;
const fine = { condition: 'original', accessories: true, opened: false, defective: false, missing: false };

const fewWays = ['refund', 'send-back', 'keep', 'nothing'] as const;
const allWays = ['store-credit', 'replacement', 'send-back', 'nothing'] as const;
/** One stands for all triggers but safety, which has steps of its own. */
const escalations = ['supervisor', 'safety'] as const;

/**
 * One of each event, with each payload that a guard can tell apart.
 *
 * @param settlements also the ways to settle that the walk of the whole leaves out, because it has two units
 */
export function returnEvents({ context, now }: Looked<ReturnContext>, settlements: boolean): readonly Sent[] {
  const open = context.units.filter(isOpen).map(({ lineId, unit }) => ({ lineId, unit }));
  const short = shortActs(context).flatMap(({ params }) => params?.units ?? []);
  const refunded = failedOf(context.acts, 'rf-1') !== undefined;
  const stuck = [...context.acts, ...context.letters].find(({ status }) => status === 'needs-person');
  const owed = stuck?.effectId ?? safetyOwed(context.letters).map(openAs)[0];
  const one = (
    name: string,
    type: ReturnEventType,
    payload: object,
    by: Sent['by'] = 'staff',
    actor: Actor = by === 'customer' ? customer : agent,
  ): Sent => ({
    name,
    by,
    event: { type, payload, id: 'e', actor, occurredAt: now, at: now },
  });
  const named = (trigger: Trigger): boolean =>
    context.policy.escalation?.triggers.value.includes(trigger) ?? false;
  const found = (...missing: readonly boolean[]) => ({
    units: open.map((unit, i) => ({ ...unit, ...fine, missing: missing[i] ?? false })),
  });
  return [
    one('handedOver', 'handedOver', {}, 'customer'),
    one('arrived', 'arrived', {}),
    one('parcelLost', 'parcelLost', {}),
    ...(open.length > 0
      ? [
          one('inspect as agreed', 'inspect', found()),
          one('inspect an empty box', 'inspect', found(true, true)),
          ...(open.length > 1 ? [one('inspect a part of the parcel', 'inspect', found(true))] : []),
          ...(settlements ? [one('inspect one piece too many', 'inspect', { ...found(), extra: 1 })] : []),
          ...(settlements ? allWays : fewWays).map((as) =>
            one(`settle ${as}`, 'settle', { units: open.slice(0, 1), as, reason: ref('reason') }),
          ),
        ]
      : []),
    // Before the goods are settled the walk begins with each wish; a choice changes it to none that it has not seen.
    ...(short.length > 0
      ? (['refund', 'store-credit', 'wait'] as const).map((as) =>
          one(`choose ${as}`, 'choose', { units: short, as }, 'customer'),
        )
      : [one('choose refund', 'choose', { units: open.slice(0, 1), as: 'refund' }, 'customer')]),
    one('settleExtra send-back', 'settleExtra', { as: 'send-back', reason: ref('reason') }),
    one('settleExtra dispose', 'settleExtra', { as: 'dispose', reason: ref('reason') }),
    ...offersLeft(context).map(({ name, payload }) => one(name, 'offerCompensation', payload)),
    ...(compensationOwed(context).length > 0 ? [one('fulfil', 'fulfil', { text: ref('text') })] : []),
    ...(pendingApproval(context)
      ? [
          one('approveCompensation', 'approveCompensation', {}, 'staff', supervisor),
          one('declineCompensation', 'declineCompensation', { reason: ref('reason') }, 'staff', supervisor),
        ]
      : []),
    one('takeLate', 'takeLate', { reason: ref('reason') }),
    one('refuseLate', 'refuseLate', { reason: ref('reason') }),
    one('cancel', 'cancel', { reason: ref('reason') }),
    one('withdraw', 'withdraw', {}, 'customer'),
    one('note', 'note', { text: ref('text') }),
    ...escalations
      .filter(named)
      .map((trigger) => one(`escalate: ${trigger}`, 'escalate', { trigger, text: ref('text') }, 'customer')),
    one('acknowledgeEscalation', 'acknowledgeEscalation', { onBehalf: ref('onBehalf') }),
    one('checkIn', 'checkIn', { progress: ref('progress') }),
    one('standDown', 'standDown', { reason: ref('reason') }),
    one('documentIncident', 'documentIncident', incident),
    one('safetyCall: not reached', 'safetyCall', unreached),
    one('safetyCall: reached', 'safetyCall', reached),
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
    ...(stuck?.effectId === undefined ? [] : [one('retry', 'retry', { effectId: stuck.effectId })]),
    ...(owed === undefined
      ? []
      : [one('doneOtherwise', 'doneOtherwise', { effectId: owed, text: ref('text') })]),
  ];
}
