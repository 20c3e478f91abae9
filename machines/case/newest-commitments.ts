import type { Commitment } from './commitment.ts';

/** So many commitments a case carries where more are settled: they travel with each continue-as-new and in each view. */
export const mostCommitments = 50;

/** What is carried of everything that was promised, oldest first. */
export interface Promising {
  readonly commitments: readonly Commitment[];
  /** So many that are settled are not carried any more; none when left out. */
  readonly earlierCommitments?: number;
}

/** Id of the next commitment, used by no earlier one: `promise-1`, `promise-2`, ... */
export function nextPromiseId({ commitments, earlierCommitments = 0 }: Promising): string {
  return `promise-${earlierCommitments + commitments.length + 1}`;
}

/** A change of a case such that it carries no more of what is settled than the newest; the records keep the others. */
export function withNewestCommitments<C extends object>(
  context: C & Partial<Promising>,
  change: Partial<C & Promising>,
): Partial<C & Promising> {
  const { commitments = [] } = change;
  const over = commitments.length - mostCommitments;
  if (over <= 0) return change;
  const going = new Set(commitments.filter((each) => !isLookedAt(each, commitments)).slice(0, over));
  return {
    ...change,
    commitments: commitments.filter((each) => !going.has(each)),
    earlierCommitments: (context.earlierCommitments ?? 0) + going.size,
  };
}

/** What is owed, the newest of its kind, and what counts how often a customer has moved it. */
function isLookedAt(each: Commitment, all: readonly Commitment[]): boolean {
  const { about, clock, status, because } = each;
  return (
    status === 'open' ||
    because === movedByCustomer ||
    all.findLast((other) => other.about === about) === each ||
    (status === 'broken' && clock !== undefined && all.findLast((other) => other.clock === clock) === each)
  );
}

/** Why a call-back has another date that its customer chose. */
export const movedByCustomer = 'the customer chose another time';
