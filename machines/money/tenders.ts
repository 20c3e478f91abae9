import type { Tender } from './order.ts';

type Charged = Pick<Tender, 'charged' | 'refunded'>;
type ChargedTender = Pick<Tender, 'tenderId' | 'charged' | 'refunded' | 'at'>;

/** A part of a refund, to the tender that paid. */
export interface TenderRefund {
  readonly tenderId: string;
  readonly minor: number;
}

/** Thrown when more is asked back than was paid and is still there. */
export class NothingLeft extends Error {
  readonly type = 'NothingLeft';
}

/** What may still be given back for an order, minor units: what was charged less everything given back so far. */
export function leftToRefund({ tenders }: { readonly tenders: readonly Charged[] }): number {
  return tenders.reduce((sum, tender) => sum + leftOf(tender), 0);
}

/**
 * Spreads a refund over the tenders of an order, the newest first, each up to what is left of it. Tenders of the same
 * instant go in the order of their ids.
 *
 * @param total minor units
 * @throws NothingLeft when the tenders together have less left
 */
export function splitOverTenders(total: number, tenders: readonly ChargedTender[]): TenderRefund[] {
  const left = leftToRefund({ tenders });
  if (total > left) {
    throw new NothingLeft(
      `${total} minor units cannot be given back: ${left} are left of what was paid. Refund less.`,
    );
  }
  const newest = [...tenders].sort((a, b) => b.at - a.at || (a.tenderId < b.tenderId ? -1 : 1));
  const parts: TenderRefund[] = [];
  let open = total;
  for (const tender of newest) {
    const minor = Math.min(open, leftOf(tender));
    if (minor <= 0) continue;
    parts.push({ tenderId: tender.tenderId, minor });
    open -= minor;
  }
  return parts;
}

function leftOf({ charged, refunded }: Charged): number {
  return charged - refunded;
}
