import type { FilePort } from '../files/file-port.ts';
import type { MailAttachment } from './mail-port.ts';

/**
 * The files that go with a mail, named after the last part of their keys, or why it cannot go out.
 *
 * @throws EffectError `FilesUnavailable`, `FileKeyInvalid`
 */
export async function attachmentsOf(
  files: FilePort,
  keys: readonly string[],
): Promise<{ readonly found: readonly MailAttachment[] } | { readonly gone: string }> {
  const found: MailAttachment[] = [];
  for (const key of keys) {
    const bytes = await files.get(key);
    if (!bytes)
      return { gone: `The file ${key} is not there any more: make it anew and send the mail again.` };
    const name = key.split('/').at(-1) ?? key;
    const contentType = name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream';
    found.push({ name, contentType, bytes });
  }
  return { found };
}
