import { attachment } from '../../activities/content/attachment.ts';
import type { Content } from '../../activities/content/content-store.ts';
import type { WordsBody } from './bodies.ts';

/**
 * What stands behind a reference, as the console shows it.
 *
 * @param confined only who it is of, not what was said: it is for others to read
 */
export function wordsOf(content: NonNullable<Content>, reference: string, confined = false): WordsBody {
  if ('erased' in content) return { kind: 'erased' };
  const { body, kind } = content;
  if (confined && kind !== 'person') return { kind: 'confined' };
  const { data: file } = attachment.safeParse(kind === 'file' ? body : undefined);
  if (file) {
    const [, caseId = '', event = ''] = reference.split('/');
    const { name, type, bytes } = file;
    return {
      kind: 'file',
      name,
      type,
      bytes,
      href: `/api/cases/${caseId}/attachments/${encodeURIComponent(event)}`,
    };
  }
  if (typeof body !== 'object' || body === null) return { kind: 'words', text: String(body) };
  const fields = Object.entries(body).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return { kind: 'person', person: Object.fromEntries(fields) };
}
