import type { ReturnReason } from '../../policies/sections/returns.ts';
import type { Actor } from '../case/interaction.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Eligible } from './eligibility.ts';
import type { Finding } from './payloads.ts';
import type { Doubt } from './settlement.ts';
import type { Article, Wish } from './wish.ts';

/** How a unit is settled. */
export type Settlement = Wish['as'] | 'send-back' | 'keep' | 'nothing';

/** One piece of goods of a return, from the request to what became of it. */
export interface Unit extends UnitRef {
  readonly sku: string;
  readonly title: string;
  readonly category: string;
  readonly reason: ReturnReason;
  /** As the customer says. */
  readonly opened: boolean;
  /** What the customer wants for it, until it is settled. */
  readonly wish: Wish;
  readonly decision: Eligible;
  readonly finding: Finding | null;
  /** Why a person must decide; empty when nothing stands against it. */
  readonly doubts: readonly Doubt[];
  readonly settled: Settled | null;
}

/** What was settled for a unit, by whom; epoch ms. */
export interface Settled {
  readonly as: Settlement;
  readonly at: number;
  readonly by: Actor;
  readonly feePercent: number;
  /** The policy's own, where whoever settled it took another one in its place: an exception of theirs. */
  readonly feeByPolicy?: number;
  /** Reference to the words of the person who decided it: the customer reads them. */
  readonly reason?: string;
  /** What it is exchanged for. */
  readonly article?: Article;
}

/** It may come back and nobody has settled it yet. */
export function isOpen({ decision, settled }: Unit): boolean {
  return decision.approved && settled === null;
}
