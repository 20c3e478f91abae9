import type { GoodsContext } from '../goods/context.ts';
import type { ReturnPolicy } from './input.ts';
import type { Unit } from './unit.ts';

/** Everything that decides a return. Words and personal data are references. Instants are epoch ms. */
export type ReturnContext = GoodsContext & {
  readonly policy: ReturnPolicy;
  readonly units: readonly Unit[];
  /** Reference to why staff made an exception. */
  readonly exception?: string;
};

/** What a step of the chart changes. */
export type Change = Partial<ReturnContext>;
