import type { Commitment } from '../case/commitment.ts';
import type { Change, ComplaintContext } from './context.ts';

/**
 * The customer was told at `promisedAt` that the answer comes by `dueAt`; an open promise before it is renewed. A date
 * that was over when it was told promises nothing.
 */
export function promise(context: ComplaintContext, promisedAt: number, dueAt: number): Change {
  if (dueAt <= promisedAt) return {};
  const id = `promise-${context.commitments.length + 1}`;
  const next: Commitment = { id, title: 'Answer to the customer', promisedAt, dueAt, status: 'open' };
  const before = context.commitments.map((commitment): Commitment => {
    if (commitment.status !== 'open') return commitment;
    return {
      ...commitment,
      status: promisedAt <= commitment.dueAt ? 'renewed' : 'broken',
      settledAt: promisedAt,
    };
  });
  return { commitments: [...before, next] };
}

/**
 * The answer was given at `occurredAt`: promises are kept or broken by that instant, whenever it was processed. One that
 * was taken for broken because word came late is kept after all.
 */
export function settle(commitments: readonly Commitment[], occurredAt: number): readonly Commitment[] {
  return commitments.map((commitment, i) => {
    const wronged = commitment.status === 'broken' && i === commitments.length - 1;
    if (commitment.status !== 'open' && !(wronged && occurredAt <= commitment.dueAt)) return commitment;
    const status = occurredAt <= commitment.dueAt ? 'kept' : 'broken';
    return { ...commitment, status, settledAt: occurredAt };
  });
}

/** The date passed without answer or renewal. */
export function breakOpen(commitments: readonly Commitment[], at: number): readonly Commitment[] {
  return commitments.map((commitment) =>
    commitment.status === 'open' ? { ...commitment, status: 'broken', settledAt: at } : commitment,
  );
}

/** The customer withdrew: nothing is owed any more. */
export function release(commitments: readonly Commitment[], at: number): readonly Commitment[] {
  return commitments.map((commitment) =>
    commitment.status === 'open' ? { ...commitment, status: 'released', settledAt: at } : commitment,
  );
}
