import type { CompensatedGoods } from '../goods/compensation/compensating.ts';
import type { ReturnPolicy } from './input.ts';
import type { Commitment } from '../case/commitment.ts';
import type { UnitRef } from '../money/paid.ts';
import type { Unit } from './unit.ts';

/** Everything that decides a return. Words and personal data are references. Instants are epoch ms. */
export type ReturnContext = CompensatedGoods & {
  readonly policy: ReturnPolicy;
  readonly units: readonly Unit[];
  /** Reference to why staff made an exception. */
  readonly exception?: string;
  readonly commitments: readonly Commitment[];
  readonly earlierCommitments?: number;
  /** The customer waits for what is out of stock; null when nobody does. */
  readonly waiting: Waiting | null;
  /** Pieces in the parcel that nobody asked for; null when there were none. */
  readonly extra: Extra | null;
};

/** Instants are epoch ms. */
export interface Waiting {
  readonly units: readonly UnitRef[];
  /** When it is tried again. */
  readonly aim: number;
  /** The date that the customer was told. */
  readonly late: number;
  readonly tried: boolean;
}

export interface Extra {
  readonly count: number;
  readonly settled: 'send-back' | 'dispose' | null;
}

/** What a step of the chart changes. */
export type Change = Partial<ReturnContext>;
