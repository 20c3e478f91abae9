import type { FoundOrder } from '../activities/orders/orders-port.ts';
import type { CheckedClaimQuestion } from './claim-request.ts';
import { unitsAsked } from './units-asked.ts';

/** Pieces of one line that are claimed, each named. */
export type ClaimedLine = ReturnType<typeof unitsAsked<CheckedClaimQuestion['lines'][number]>>[number];

/**
 * Which pieces are claimed. A serial number says which piece it is; one that the order does not have is looked at by a person,
 * in the case.
 *
 * @param caseId the case that asks; left out for a quote
 * @throws ClientError as unitsAsked
 */
export function claimedUnits(
  lines: CheckedClaimQuestion['lines'],
  found: Pick<FoundOrder, 'order' | 'taken'>,
  caseId?: string,
): readonly ClaimedLine[] {
  const bySerial = lines.map((line) => {
    const known = found.order.lines.find(({ lineId }) => lineId === line.lineId)?.serials ?? [];
    const pieces = line.serials.map((serial) => known.indexOf(serial));
    const asked = line.units !== undefined || line.quantity !== undefined;
    if (asked || pieces.length === 0) return line;
    // Which piece a strange number stands on nobody knows: one that no other number names.
    return { ...line, units: pieces.filter((piece) => piece !== -1), quantity: pieces.length };
  });
  return unitsAsked(bySerial, found, caseId);
}
