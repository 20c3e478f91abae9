import type { Receipt } from './receipt.ts';

/** An effect has its receipt. `effectId` is `cause.index`. */
export interface EffectSettled {
  readonly type: 'effect.settled';
  readonly effectId: string;
  readonly name: string;
  /** As they were issued: they say which letter or act it was. */
  readonly params: unknown;
  readonly receipt: Receipt;
  readonly at: number;
}
