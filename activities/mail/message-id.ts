/**
 * The Message-ID of an effect: `<case.cause.index@domain>`. The same effect has the same one however often it is
 * handed over, so a mailbox that got it twice can tell (RFC 5322, 3.6.4).
 *
 * @param id an effect id, or a case id for the root of the case's thread
 */
export function messageIdOf(id: string, domain: string): string {
  const left = id.replaceAll(/[:/]/g, '.').replaceAll(/[^A-Za-z0-9._-]/g, '-');
  return `<${left}@${domain}>`;
}
