import type { Policy } from '../../policies/schema.ts';
import type { Compensation } from './compensation.ts';
import type { Actor } from './interaction.ts';

/** A case whose compensation may need an approval. */
export interface Approved {
  readonly policy: Pick<Policy, 'compensation' | 'escalation'>;
  /** None yet when left out. */
  readonly compensations?: readonly Compensation[];
}

/** The compensation that waits for its approval: of several the one that was asked for first. */
export function pendingApproval({
  compensations = [],
}: Pick<Approved, 'compensations'>): Compensation | undefined {
  return compensations.find(({ status }) => status === 'awaiting-approval');
}

/** The one that a decision means: the one that is named, or the only one that waits; undefined when it cannot be told. */
export function meantApproval(
  { compensations = [] }: Pick<Approved, 'compensations'>,
  id: string | undefined,
): Compensation | undefined {
  const waiting = compensations.filter(({ status }) => status === 'awaiting-approval');
  if (id === undefined) return waiting.length === 1 ? waiting[0] : undefined;
  return waiting.find((each) => each.id === id);
}

/** Who may approve: the policy's approvers, or the escalation's contacts from level 2 on; never the requester [SUP-COMP-3]. */
export function approversOf({ policy }: Pick<Approved, 'policy'>, requester: Actor) {
  const levels = policy.escalation?.levels.value.filter(({ level }) => level >= 2) ?? [];
  const approvers = policy.compensation?.approvers?.value ?? levels;
  return approvers.filter(({ contact }) => contact.id !== requester.id);
}

/**
 * Why this person cannot decide on what waits for approval; undefined when they can.
 *
 * @param id of the compensation that they looked at
 */
export function whyNotDecide(context: Approved, actor?: Actor, id?: string): string | undefined {
  if (!pendingApproval(context)) return 'Nothing waits for approval.';
  if (!actor) return undefined;
  const pending = meantApproval(context, id);
  if (!pending) {
    const waiting = (context.compensations ?? []).filter(({ status }) => status === 'awaiting-approval');
    const named = waiting.map((each) => each.id).join(', ');
    return id === undefined
      ? `Say as 'compensation' which one it is about; these wait: ${named}.`
      : `'${id}' waits for no approval; what does: ${named}. Look at it first.`;
  }
  if (actor.id === pending.requestedBy.id)
    return 'Whoever requested it cannot decide on it: another supervisor must.';
  const approvers = approversOf(context, pending.requestedBy);
  if (approvers.some(({ contact }) => contact.id === actor.id)) return undefined;
  return `It is decided by: ${approvers.map(({ contact }) => contact.name).join(', ') || 'nobody that the policy names'}.`;
}
