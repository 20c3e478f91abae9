/**
 * What a key of the API signs with, as libraries of standardwebhooks.com take it: the SHA-256 digest of its secret, which is all
 * that the API keeps of a key.
 *
 * @param secretHash the digest, hexadecimal
 * @returns `whsec_` and base64
 */
export function signingSecretOf(secretHash: string): string {
  return `whsec_${Buffer.from(secretHash, 'hex').toString('base64')}`;
}
