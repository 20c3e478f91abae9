import { createHash } from 'node:crypto';

/** The id of a refund, short enough to read out: made of the effect's, so a retry has the same. */
export function refundIdOf(effectId: string): string {
  const digest = createHash('sha256').update(`refund ${effectId}`).digest();
  // Crockford's letters: none that looks like another.
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return `rf-${Array.from(digest.subarray(0, 14), (byte) => letters[byte % 32]).join('')}`;
}
