import type { Position } from '../../policies/sections/position.ts';
import { approversOf, approvingPositions, type Approved } from './compensation-approval.ts';
import type { Compensation } from './compensation.ts';

/** A compensation as people see it. */
export interface CompensationView extends Compensation {
  /** Who may decide on it, never the requester; left out when it waits for nobody. */
  readonly approvers?: readonly { readonly id: string; readonly name: string }[];
  /** Whose holders decide as well; left out where the policy names none. */
  readonly approvingPositions?: readonly Position[];
}

/** The compensations of a case with who may decide on those that wait for an approval [SUP-COMP-3]. */
export function compensationsView(
  compensations: readonly Compensation[],
  context: Pick<Approved, 'policy'>,
): readonly CompensationView[] {
  return compensations.map((each) => {
    if (each.status !== 'awaiting-approval') return each;
    const positions = approvingPositions(context, each.requestedBy);
    return {
      ...each,
      approvers: approversOf(context, each.requestedBy).map(({ contact }) => contact),
      ...(positions.length > 0 && { approvingPositions: positions }),
    };
  });
}
