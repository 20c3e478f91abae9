import { createHash } from 'node:crypto';

/** An id that is short enough to read out, made of an effect's: a retry has the same. 'rf-3k9d0ak2m7xw5t' */
export function readableId(prefix: string, kind: string, effectId: string): string {
  const digest = createHash('sha256').update(`${kind} ${effectId}`).digest();
  // Crockford's letters: none that looks like another.
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return `${prefix}-${Array.from(digest.subarray(0, 14), (byte) => letters[byte % 32]).join('')}`;
}
