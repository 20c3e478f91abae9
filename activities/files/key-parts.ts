import { EffectError } from '../effect-error.ts';

/**
 * The names that a key is made of.
 *
 * @throws EffectError `FileKeyInvalid` when one of them is not plain
 */
export function keyParts(key: string): readonly string[] {
  const parts = key.split('/');
  if (parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}$/.test(part))) return parts;
  const text = `'${key}' is no key of a file: expected plain names joined by '/'.`;
  throw new EffectError('FileKeyInvalid', text, { retryable: false });
}
