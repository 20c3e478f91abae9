import { maySend } from '../../machines/staff/rights.ts';
import type { CaseClient } from '../case-client.ts';
import type { GivenReview } from '../quality/reviews.ts';
import type { Account } from './account.ts';
import type { ReviewBody } from './quality-bodies.ts';
import { wordsOf } from './words-of.ts';

/** Who reviews others may read every review. */
export function mayReview({ position }: Account): boolean {
  return maySend(position, 'reviewCase');
}

/**
 * The reviews that this account may see, with their coaching notes: a reviewer all of them, everybody else those of their own
 * work [SUP-QA-6]. Of the others not even the notes are fetched.
 *
 * @throws ClientError `ServiceUnavailable`
 */
export async function reviewBodies(
  client: Pick<CaseClient, 'words'>,
  reviews: readonly GivenReview[],
  account: Account,
): Promise<readonly ReviewBody[]> {
  const seen = mayReview(account) ? reviews : reviews.filter(({ agent }) => agent.id === account.id);
  const notes = await client.words(seen.flatMap(({ note }) => note ?? []));
  return seen.map(({ note, policy: _policy, ...review }) => {
    const found = note === undefined ? undefined : notes.get(note);
    return { ...review, ...(note !== undefined && found && { note: wordsOf(found, note) }) };
  });
}
