import { EffectError } from '../effect-error.ts';
import type { ContentBody } from './content-store.ts';

/** More than any letter or mail a person writes; photos and files go through the file port. */
const largest = 1024 * 1024;

/**
 * The body as JSON text that PostgreSQL can hold: no NUL character, no half of a surrogate pair, at most 1 MB.
 *
 * @throws EffectError `ContentInvalid`, without the body in its message
 */
export function checkedBody(ref: string, body: ContentBody): string {
  const json = JSON.stringify(body);
  const refuse = (why: string) =>
    new EffectError('ContentInvalid', `The text for ${ref} ${why}. Correct it and send the event again.`, {
      retryable: false,
    });
  if (json === undefined) throw refuse('is not JSON');
  if (Buffer.byteLength(json) > largest) throw refuse('is larger than 1 MB');
  // JSON.stringify writes NUL and lone surrogates as escapes, and only those as \u0000 and \ud8xx-\udfxx.
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json))
    throw refuse('holds a character that cannot be stored (NUL or half a pair)');
  return json;
}
