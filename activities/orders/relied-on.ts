import { isDeepStrictEqual } from 'node:util';
import type { Order } from '../../machines/money/order.ts';
import { paidForUnits, type UnitRef } from '../../machines/money/paid.ts';

/** What cases rely on of an order. */
export interface Relied {
  readonly units: readonly UnitRef[];
  /** Tenders by their ids that money went back to. */
  readonly tenders: readonly string[];
}

/**
 * What of an order would change although a case relies on it, in words; undefined when nothing would. Goods that no case has
 * may come and go, and payments may be added; the pieces of a case keep what they are and what was paid for them.
 */
export function changedAlthoughRelied(
  before: Order,
  now: Order,
  { units, tenders }: Relied,
): string | undefined {
  const kept =
    units.length > 0 ? before.tenders : before.tenders.filter(({ tenderId }) => tenders.includes(tenderId));
  const tender = kept.find((known) => {
    const same = now.tenders.find(({ tenderId }) => tenderId === known.tenderId);
    return !same || same.kind !== known.kind || same.at !== known.at || same.charged < known.charged;
  });
  if (tender) return `its payment ${tender.tenderId}`;
  if (kept.length > 0 && before.currency !== now.currency) return 'its currency';
  if (units.length === 0) return undefined;
  if (before.placedAt !== now.placedAt) return 'when it was bought';
  const [was, is] = [piecesOf(before), piecesOf(now)];
  const piece = units.find((unit) => {
    const known = was.get(keyOf(unit));
    const told = is.get(keyOf(unit));
    // A serial number may be learned, never changed.
    return (
      known &&
      !isDeepStrictEqual({ ...told, ...(known.serial === undefined && { serial: undefined }) }, known)
    );
  });
  return piece && `unit ${piece.unit} of line ${piece.lineId}`;
}

function piecesOf(order: Order) {
  const paid = new Map(paidForUnits(order).map((unit) => [keyOf(unit), unit]));
  return new Map(
    order.lines.flatMap(({ lineId, sku, category, finalSale, quantity, serials }) =>
      Array.from({ length: quantity }, (_, unit) => {
        const key = keyOf({ lineId, unit });
        return [key, { sku, category, finalSale, serial: serials[unit], ...paid.get(key) }] as const;
      }),
    ),
  );
}

function keyOf({ lineId, unit }: UnitRef): string {
  return JSON.stringify([lineId, unit]);
}
