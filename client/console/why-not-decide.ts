import type { CompensationView } from '../../machines/case/compensation-view.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { positionTitles } from '../../machines/staff/positions.ts';
import type { Account } from './account.ts';

/** The events by which a second person decides on it: the remedy of a claim is the claim itself. */
export function decidingEvents(
  { kind }: Pick<CaseView, 'kind'>,
  { cause }: Pick<CompensationView, 'cause'>,
): readonly string[] {
  return kind === 'warranty' && cause === 'product-defect'
    ? ['approve', 'decline']
    : ['approveCompensation', 'declineCompensation'];
}

/** What waits for a second person in a case: of several what was asked for first, or what is decided by this event. */
export function pendingApproval(view: Pick<CaseView, 'kind' | 'compensations'>, type?: string) {
  return view.compensations.find(
    (each) =>
      each.status === 'awaiting-approval' &&
      (type === undefined || decidingEvents(view, each).includes(type)),
  );
}

/** Why this account cannot decide on it; undefined when it can. The case itself refuses for the same reasons [SUP-COMP-3]. */
export function whyNotDecide(
  { requestedBy, approvers = [], approvingPositions = [] }: CompensationView,
  { id, position }: Pick<Account, 'id' | 'position'>,
): string | undefined {
  if (requestedBy.id === id) return 'You requested it yourself: somebody else must decide.';
  if (approvers.some((each) => each.id === id) || approvingPositions.includes(position)) return undefined;
  const names = [
    ...approvers.map(({ name }) => name),
    ...approvingPositions.map((each) => positionTitles[each]),
  ];
  return names.length === 0
    ? 'The policy names nobody else who may decide: add an approver to it.'
    : `The policy lets these decide: ${names.join(', ')}.`;
}
