import type { Compensation } from '../case/compensation.ts';
import type { Commitment } from '../case/commitment.ts';
import type { Actor } from '../case/interaction.ts';
import type { CareContext } from '../goods/care/context.ts';
import type { Fault } from '../../policies/sections/warranty.ts';
import type { Coverage } from './coverage.ts';
import type { WarrantyPolicy } from './input.ts';
import type { ClaimedUnit } from './unit.ts';

/** A step of the product guide and what came of it; epoch ms. */
export interface Step {
  readonly id: string;
  readonly instruction: string;
  readonly outcome: 'open' | 'solved' | 'not-solved' | 'not-possible';
  readonly at?: number;
  readonly by?: Actor;
}

/** Everything that decides a warranty claim. Words and personal data are references. Instants are epoch ms. */
export type ClaimContext = CareContext & {
  readonly policy: WarrantyPolicy;
  readonly units: readonly ClaimedUnit[];
  readonly fault: Fault;
  /** Reference to why staff take it as covered where the rules are against it. */
  readonly exception?: string;
  /** A serial number that the order does not have, and nobody has decided yet. */
  readonly strangeSerial: string | null;
  /** The goods are not ours, or a supervisor declined: why, in words. */
  readonly declined: string | null;
  /** Reference to what the supervisor wrote of it, for the customer. */
  readonly declinedBecause?: string;
  readonly describedAt: number | null;
  readonly coverage: Coverage | null;
  readonly steps: readonly Step[];
  /** The full refund or the replacement, from the request to the customer's choice; none before it is judged. */
  readonly compensations: readonly Compensation[];
  /** What the customer wants in place of it. */
  readonly remedy: 'replacement' | 'refund';
  /** Articles that were not there when they were to be sent; null when nothing waits for the customer's choice. */
  readonly missingArticles: string | null;
  readonly commitments: readonly Commitment[];
  readonly earlierCommitments?: number;
};

/** What a step of the chart changes. */
export type Change = Partial<ClaimContext>;
