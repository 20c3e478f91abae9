import type { Actor } from '../case/interaction.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Finding } from './payloads.ts';

/** How a unit is settled. */
export type Settlement = 'replacement' | 'refund' | 'send-back' | 'nothing';

/** One piece of goods of a claim, from the word of the customer to what became of it. */
export interface ClaimedUnit extends UnitRef {
  readonly title: string;
  readonly sku: string;
  readonly category: string;
  /** What was really paid for it, tax included; minor units of the order's currency. */
  readonly paid: number;
  readonly finding: Finding | null;
  readonly settled: Settled | null;
}

/** What was settled for a unit, by whom; epoch ms. */
export interface Settled {
  readonly as: Settlement;
  readonly at: number;
  readonly by: Actor;
  /** Reference to the words of the person who decided it: the customer reads them. */
  readonly reason?: string;
  /** The article that is sent; left out: the same one. */
  readonly sku?: string;
}

/** Nobody has settled it yet. */
export function isOpen({ settled }: ClaimedUnit): boolean {
  return settled === null;
}
