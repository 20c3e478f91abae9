import type { Content } from '../../activities/content/content-store.ts';
import type { WordsBody } from './bodies.ts';

/** What stands behind a reference, as the console shows it. */
export function wordsOf(content: NonNullable<Content>): WordsBody {
  if ('erased' in content) return { kind: 'erased' };
  const { body } = content;
  if (typeof body !== 'object' || body === null) return { kind: 'words', text: String(body) };
  const fields = Object.entries(body).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return { kind: 'person', person: Object.fromEntries(fields) };
}
