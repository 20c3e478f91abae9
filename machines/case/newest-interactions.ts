import { withNewestCommitments, type Promising } from './newest-commitments.ts';
import type { Interaction } from './interaction.ts';

/** So many interactions a case carries: they travel with each continue-as-new and in each view. */
export const mostInteractions = 100;

/** What is carried of everything that was said and noted, oldest first. */
export interface Told {
  readonly interactions: readonly Interaction[];
  /** So many between the first, which brought the case, and the others are not carried any more; none when left out. */
  readonly earlierInteractions?: number;
}

/** A change of a case such that it carries no more than the first interaction and the newest ones, and of what was promised likewise. */
export function withNewest<C extends Told & Promising>(context: C, change: Partial<C>): Partial<C> {
  return withNewestInteractions(context, withNewestCommitments(context, change));
}

function withNewestInteractions<C extends Told>(context: C, change: Partial<C>): Partial<C> {
  const { interactions = [] } = change;
  const over = interactions.length - mostInteractions;
  if (over <= 0) return change;
  return {
    ...change,
    interactions: [...interactions.slice(0, 1), ...interactions.slice(over + 1)],
    earlierInteractions: (context.earlierInteractions ?? 0) + over,
  };
}

/** '7 earlier ones' */
export function earlierOnes(count: number): string {
  return count === 1 ? '1 earlier one' : `${count} earlier ones`;
}

/** What was said or noted between two looks at a case, as far as it is still carried. */
export function toldSince(before: Told, after: Told): readonly Interaction[] {
  const fresh = countOf(after) - countOf(before);
  return fresh > 0 ? after.interactions.slice(-fresh) : [];
}

function countOf({ interactions, earlierInteractions = 0 }: Told): number {
  return interactions.length + earlierInteractions;
}
