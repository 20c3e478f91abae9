import type { CompensationView } from '../../machines/case/compensation-view.ts';
import type { CaseView } from '../../machines/case/view.ts';
import type { Account } from './account.ts';

/** The events by which a second person decides, by the kind of case. */
export const decidingEvents: Readonly<Record<string, readonly string[]>> = {
  complaint: ['approveCompensation', 'declineCompensation'],
  warranty: ['approve', 'decline'],
};

/** What waits for a second person in a case. */
export function pendingApproval({ compensations }: Pick<CaseView, 'compensations'>) {
  return compensations.find(({ status }) => status === 'awaiting-approval');
}

/** Why this account cannot decide on it; undefined when it can. The case itself refuses for the same reasons [SUP-COMP-3]. */
export function whyNotDecide(
  { requestedBy, approvers = [] }: CompensationView,
  { id }: Pick<Account, 'id'>,
): string | undefined {
  if (requestedBy.id === id) return 'You requested it yourself: somebody else must decide.';
  if (approvers.some((each) => each.id === id)) return undefined;
  const names = approvers.map(({ name }) => name);
  return names.length === 0
    ? 'The policy names nobody else who may decide: add an approver to it.'
    : `The policy lets these decide: ${names.join(', ')}.`;
}
