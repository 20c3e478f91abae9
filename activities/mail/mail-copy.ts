import { setTimeout as sleep } from 'node:timers/promises';
import { referenceTo } from '../../machines/case/words.ts';
import type { ContentStore } from '../content/content-store.ts';
import { EffectError } from '../effect-error.ts';
import type { FilePort } from '../files/file-port.ts';

/** Where copies of mails are kept. */
interface MailCopies {
  readonly files: Pick<FilePort, 'get' | 'put'>;
  readonly content: Pick<ContentStore, 'get' | 'put'>;
}

/** So long a mail waits for the file store, ms. */
const patience = 3_000;

/**
 * Where the copy of a mail lies in the file port: as it was handed over, without the links that let its reader in, for our
 * own people to see what was said.
 */
export function mailCopyKey(caseId: string, effectId: string): string {
  return `mails/${plain(caseId)}/${plain(effectId)}.html`;
}

const plain = (part: string): string => part.replaceAll(/[^A-Za-z0-9._-]/g, '.');

/** Beside the words of the case: the same erasure takes it. */
const reference = (caseId: string, effectId: string): string => referenceTo(caseId, plain(effectId), 'copy');

/**
 * Keeps the copy of a mail before it goes out. While the file store is away the copy stands in the content store: no mail
 * waits for its copy, and no copy is lost.
 *
 * @throws EffectError `DatabaseUnavailable` when neither takes it
 */
export async function keepMailCopy(
  { files, content }: MailCopies,
  caseId: string,
  effectId: string,
  html: string,
): Promise<void> {
  const kept = files.put(mailCopyKey(caseId, effectId), Buffer.from(html)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof EffectError && error.type === 'FilesUnavailable') return false;
      throw error;
    },
  );
  const waited = new AbortController();
  const inTime = sleep(patience, false, { signal: waited.signal }).catch(() => false);
  try {
    if (await Promise.race([kept, inTime])) return;
  } finally {
    waited.abort();
  }
  await content.put(reference(caseId, effectId), html, 'file').catch((error: unknown) => {
    // An earlier try kept what it was about to send; its words stand.
    if (!(error instanceof EffectError && error.type === 'ContentConflict')) throw error;
  });
}

/**
 * The copy of a mail, wherever it was kept; undefined where there is none.
 *
 * @throws EffectError `FilesUnavailable` when it can only be in the file store, `DatabaseUnavailable`
 */
export async function mailCopy(
  { files, content }: { readonly [Name in keyof MailCopies]: Pick<MailCopies[Name], 'get'> },
  caseId: string,
  effectId: string,
): Promise<Uint8Array | undefined> {
  const aside = async () => {
    const found = await content.get(reference(caseId, effectId));
    return found && 'body' in found && typeof found.body === 'string' ? Buffer.from(found.body) : undefined;
  };
  try {
    return (await files.get(mailCopyKey(caseId, effectId))) ?? (await aside());
  } catch (error) {
    const found = await aside();
    if (found) return found;
    throw error;
  }
}
