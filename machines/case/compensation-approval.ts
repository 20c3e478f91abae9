import type { Policy } from '../../policies/schema.ts';
import type { Position } from '../../policies/sections/position.ts';
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

/** An approver of the policy, or a contact of its escalation. */
export interface Approver {
  readonly contact: { readonly id: string; readonly name: string };
  readonly email: string;
  /** Whoever holds one of these decides as the contact does. */
  readonly positions?: readonly Position[];
}

/** Whom the policy lets approve: its approvers, or the escalation's contacts from level 2 on. */
function approversIn({ policy }: Pick<Approved, 'policy'>): readonly Approver[] {
  const levels = policy.escalation?.levels.value.filter(({ level }) => level >= 2) ?? [];
  return policy.compensation?.approvers?.value ?? levels;
}

/**
 * Who is asked to approve: the policy's approvers, never the requester; when they asked for it themselves and nobody else is named, the
 * next contact of the escalation [SUP-COMP-3].
 */
export function approversOf(context: Pick<Approved, 'policy'>, requester: Actor): readonly Approver[] {
  const others = approversIn(context).filter(({ contact }) => contact.id !== requester.id);
  if (others.length > 0) return others;
  const levels = context.policy.escalation?.levels.value ?? [];
  const rest = levels.filter(({ contact }) => contact.id !== requester.id);
  const next = rest.find(({ level }) => level >= 2) ?? rest[0];
  return next ? [next] : [];
}

/** Positions whose holders decide as well, other than the requester. */
export function approvingPositions(context: Pick<Approved, 'policy'>, requester: Actor): readonly Position[] {
  const all = [...approversIn(context), ...approversOf(context, requester)];
  return [...new Set(all.flatMap(({ positions = [] }) => positions))];
}

/** Whether this person decides on what that one asked for. */
export function mayApprove(context: Pick<Approved, 'policy'>, requester: Actor, actor: Actor): boolean {
  if (actor.id === requester.id) return false;
  const { id, position } = actor;
  return (
    approversOf(context, requester).some(({ contact }) => contact.id === id) ||
    (position !== undefined && approvingPositions(context, requester).includes(position))
  );
}

/** Whose place the next contact of the escalation takes: of the policy's only approver, who asked for it; undefined: nobody's. */
export function inPlaceOf(context: Pick<Approved, 'policy'>, requester: Actor): string | undefined {
  const named = approversIn(context);
  const asked = named.length > 0 && named.every(({ contact }) => contact.id === requester.id);
  return asked ? namesOf(named) : undefined;
}

/** 'Ada Obi or Max Brandt', and in whose place when the policy's only approver asked for it. */
export function approversInWords(context: Pick<Approved, 'policy'>, requester: Actor): string {
  const place = inPlaceOf(context, requester);
  const who = namesOf(approversOf(context, requester));
  return place !== undefined && who !== '' ? `${who}, in place of ${place}, who asked for it` : who;
}

function namesOf(list: readonly Approver[]): string {
  return list.map(({ contact }) => contact.name).join(' or ');
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
  if (mayApprove(context, pending.requestedBy, actor)) return undefined;
  return `It is decided by: ${approversInWords(context, pending.requestedBy) || 'nobody that the policy names'}.`;
}
