import type { ContentStore } from '../content/content-store.ts';
import type { Outcome } from '../effects/outcome.ts';
import type { FilePort } from '../files/file-port.ts';
import { compose } from '../mail/compose.ts';
import { resolve } from '../mail/resolve.ts';
import type { MessageOrder } from '../mail/message-order.ts';
import { writtenDay } from '../texts/dates.ts';
import { oneLine } from '../texts/one-line.ts';
import { textsFor } from '../texts/texts.ts';
import { letterPdf } from './letter-pdf.ts';

export interface LetterDeps {
  readonly content: ContentStore;
  readonly files: FilePort;
}

/**
 * Writes one message of a case as a PDF ready to print, in the file port under `letters/<case>/<effect>.pdf`. The same
 * call writes the same bytes under the same key, so a repetition does no harm.
 *
 * @throws EffectError `EffectParamsInvalid`, `FilesUnavailable`, `DatabaseUnavailable`
 */
export async function printLetter(deps: LetterDeps, order: MessageOrder): Promise<Outcome> {
  const { params, caseId, effectId, issuedAt } = order;
  const title = `${textsFor('en')(`${params.template}.title`)} as a letter, ready to print`;
  const resolved = await resolve(deps.content, params);
  if ('gone' in resolved) return { status: 'skipped', title, reason: resolved.gone };
  const { name, address } = resolved.person;
  const lines = (address ?? '')
    .split(/\r\n?|\n/)
    .map((line) => oneLine(line))
    .filter(Boolean);
  if (lines.length === 0) {
    const reason = 'No postal address is known: reach the customer in another way or add the address.';
    return { status: 'needs-person', title, reason };
  }
  const document = compose(params, { caseId, channel: 'letter', name, words: resolved.words });
  const bytes = await letterPdf(document, {
    addressee: [...(name ? [oneLine(name)] : []), ...lines],
    date: writtenDay(issuedAt, params.facts.timeZone, params.locale),
    at: issuedAt,
  });
  const key = letterKey(caseId, effectId);
  await deps.files.put(key, bytes);
  return { status: 'delivered', title, reference: key, once: true };
}

/** Where a letter lies in the file port. */
function letterKey(caseId: string, effectId: string): string {
  const plain = (part: string) => part.replaceAll(/[^A-Za-z0-9._-]/g, '.');
  return `letters/${plain(caseId)}/${plain(effectId)}.pdf`;
}
