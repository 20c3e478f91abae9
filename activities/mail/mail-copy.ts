/**
 * Where the copy of a mail lies in the file port: as it was handed over, without the links that let its reader in, for our
 * own people to see what was said.
 */
export function mailCopyKey(caseId: string, effectId: string): string {
  const plain = (part: string) => part.replaceAll(/[^A-Za-z0-9._-]/g, '.');
  return `mails/${plain(caseId)}/${plain(effectId)}.html`;
}
