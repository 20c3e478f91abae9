/** Where a label lies in the file port. */
export function labelKey(caseId: string, effectId: string): string {
  const plain = (part: string) => part.replaceAll(/[^A-Za-z0-9._-]/g, '.');
  return `labels/${plain(caseId)}/${plain(effectId)}.pdf`;
}
