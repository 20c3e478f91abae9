import type { Compensation } from './compensation.ts';
import type { Actor } from './interaction.ts';

/** A compensation as people see it. */
export interface CompensationView extends Compensation {
  /** Who may decide on it, never the requester; left out when it waits for nobody. */
  readonly approvers?: readonly { readonly id: string; readonly name: string }[];
}

/** The compensations of a case with who may decide on those that wait for an approval [SUP-COMP-3]. */
export function compensationsView(
  compensations: readonly Compensation[],
  approversOf: (
    requester: Actor,
  ) => readonly { readonly contact: { readonly id: string; readonly name: string } }[],
): readonly CompensationView[] {
  return compensations.map((each) =>
    each.status === 'awaiting-approval'
      ? { ...each, approvers: approversOf(each.requestedBy).map(({ contact }) => contact) }
      : each,
  );
}
