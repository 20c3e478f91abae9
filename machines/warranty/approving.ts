import { applied } from '../case/applied.ts';
import { approvalRequest } from '../case/approval-request.ts';
import { needsApproval, type Compensation } from '../case/compensation.ts';
import { approversOf, pendingApproval } from '../case/compensation-approval.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import { stopClock } from '../clocks/stop-clock.ts';
import { act } from '../goods/acts.ts';
import { write } from '../goods/letters.ts';
import { refs } from '../goods/units.ts';
import type { Remedy } from '../../policies/sections/handling.ts';
import type { Change, ClaimContext } from './context.ts';
import { steps as escalation } from './escalating.ts';
import { remedyAlone, remedyOf, withRemedy } from './remedy.ts';
import { decidedInTime } from './unresolved.ts';
import { valueOf } from './value.ts';

/** It may go on: approved, or not worth an approval. */
export function isApproved(context: Pick<ClaimContext, 'compensations'>): boolean {
  const { status } = remedyOf(context) ?? {};
  return status === 'offered' || status === 'granted';
}

/**
 * Nothing helped: a product defect is made good by what the policy offers for it, at the customer's choice; anything else that
 * is covered by a replacement [SUP-COMP-2]. What is worth more than the policy's limit waits for a supervisor [SUP-COMP-3].
 */
export function requestRemedy(context: ClaimContext): Change {
  const amount = valueOf(context);
  const above = isAboveLimit(context);
  const compensation: Compensation = {
    id: `comp-${context.compensations.length + 1}`,
    cause: 'product-defect',
    amount,
    offers: offersOf(context),
    requestedBy: requesterOf(context),
    status: above ? 'awaiting-approval' : 'offered',
  };
  return applied<ClaimContext>(
    context,
    ({ compensations }) => ({ compensations: [...compensations, compensation] }),
    (next) => (above ? askApproval(next) : {}),
  );
}

/** Whether it is, with all that was granted in the case before, worth so much that a supervisor decides; an amount in another currency cannot be compared [SUP-COMP-3]. */
export function isAboveLimit(context: ClaimContext): boolean {
  const limit = context.policy.compensation?.approvalAbove?.value;
  const amount = valueOf(context);
  return (
    limit !== undefined &&
    (limit.currency !== amount.currency || needsApproval(context.compensations, amount, limit))
  );
}

/** What the policy lets the customer choose for this fault [SUP-COMP-2]. */
export function offersOf({ policy, fault }: ClaimContext): readonly Remedy[] {
  const rule = policy.compensation?.byCause['product-defect']?.value;
  const defect = fault === 'software' || policy.warranty.covers.value.includes(fault);
  return defect && rule?.choice === 'customer' ? rule.offers : ['replacement'];
}

/** The member of staff who handled it last, or whoever opened it. */
function requesterOf({ openedBy, steps }: ClaimContext): Actor {
  return steps.findLast(({ by }) => by?.role === 'agent')?.by ?? openedBy;
}

function askApproval(context: ClaimContext): Change {
  const { at, policy } = context;
  const within = policy.compensation?.approvalWithin ?? policy.warranty.decision;
  const clock = clockFrom('approval', 'Approval of the claim', within, at, false);
  return applied<ClaimContext>(context, ({ clocks }) => ({ clocks: [...clocks, clock] }), tellApprovers);
}

/** The approvers have it on the table, each with what is asked and what it is worth. */
export function tellApprovers(context: ClaimContext): Change {
  const pending = pendingApproval(remedyAlone(context));
  if (!pending) return {};
  const { words: description } = context;
  return applied<ClaimContext>(
    context,
    ...approversOf(context, pending.requestedBy).map(
      (asked) => (next: ClaimContext) =>
        write(next, {
          template: 'approval-request',
          title: 'request for approval',
          ...approvalRequest(context, pending, asked, description),
        }),
    ),
  );
}

/** A supervisor other than the requester decided [SUP-COMP-3]. */
export function supervisorDecided(
  context: ClaimContext,
  approved: boolean,
  reason: string | undefined,
  at: number,
  by: Actor,
): Change {
  const what = approved ? 'Claim approved' : 'Claim declined';
  return applied<ClaimContext>(
    context,
    (next) => heard(next, { what, channel: 'note', words: [reason] }, at, by, 'internal'),
    ({ compensations, clocks, policy, declined }) => ({
      compensations: withRemedy(
        { compensations },
        { status: approved ? 'offered' : 'declined', decidedBy: by },
      ),
      clocks: clocks.map((clock) =>
        clock.name === 'approval' ? stopClock(clock, at, policy.calendars) : clock,
      ),
      declined: approved ? declined : 'a supervisor looked at it and declined it',
      ...(!approved && reason !== undefined && { declinedBecause: reason }),
    }),
  );
}

/** It is a valid claim: the prepaid label is made, and the letter with it goes out when it is there [SUP-WAR-6]. */
export function approveClaim(context: ClaimContext): Change {
  const { at, order, units, customer, policy } = context;
  return applied<ClaimContext>(
    context,
    (next) => decidedInTime(next, at),
    (next) => escalation.endEscalation(next, 'answered'),
    (next) =>
      act(next, {
        effect: 'issueLabel',
        params: {
          orderId: order.orderId,
          units: refs(units),
          to: policy.warranty.warehouse.value.address,
          customer,
          prepaid: true,
        },
      }),
  );
}

/** The customer wants the full refund or the replacement [SUP-COMP-2]. */
export function chosen(context: ClaimContext, remedy: ClaimContext['remedy'], at: number, by: Actor): Change {
  const what = remedy === 'refund' ? 'Chooses a full refund' : 'Chooses a replacement';
  return { ...heard(context, { what, channel: context.channel, words: [] }, at, by), remedy };
}
