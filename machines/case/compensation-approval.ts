import type { Policy } from '../../policies/schema.ts';
import type { Compensation } from './compensation.ts';
import type { Actor } from './interaction.ts';

/** A case whose compensation may need an approval. */
export interface Approved {
  readonly policy: Pick<Policy, 'compensation' | 'escalation'>;
  readonly compensations: readonly Compensation[];
}

/** The compensation that waits for its approval; one at a time. */
export function pendingApproval({
  compensations,
}: Pick<Approved, 'compensations'>): Compensation | undefined {
  return compensations.find(({ status }) => status === 'awaiting-approval');
}

/** Who may approve: the policy's approvers, or the escalation's contacts from level 2 on; never the requester [SUP-COMP-3]. */
export function approversOf({ policy }: Pick<Approved, 'policy'>, requester: Actor) {
  const levels = policy.escalation?.levels.value.filter(({ level }) => level >= 2) ?? [];
  const approvers = policy.compensation?.approvers?.value ?? levels;
  return approvers.filter(({ contact }) => contact.id !== requester.id);
}

/** Why this person cannot decide on what waits for approval; undefined when they can. */
export function whyNotDecide(context: Approved, actor?: Actor): string | undefined {
  const pending = pendingApproval(context);
  if (!pending) return 'Nothing waits for approval.';
  if (!actor) return undefined;
  if (actor.id === pending.requestedBy.id)
    return 'Whoever requested it cannot decide on it: another supervisor must.';
  const approvers = approversOf(context, pending.requestedBy);
  if (approvers.some(({ contact }) => contact.id === actor.id)) return undefined;
  return `It is decided by: ${approvers.map(({ contact }) => contact.name).join(', ') || 'nobody that the policy names'}.`;
}
