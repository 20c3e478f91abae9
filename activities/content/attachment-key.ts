/** The folder of a case's attachments in the file port, or of those of one event. Erasing a case removes it. */
export function attachmentsOf(caseId: string, eventId?: string): string {
  const plain = (part: string) => part.replaceAll(/[^A-Za-z0-9_-]/g, '-');
  return ['attachments', caseId, ...(eventId === undefined ? [] : [eventId])].map(plain).join('/');
}
