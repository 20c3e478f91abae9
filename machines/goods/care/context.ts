import type { Escalation } from '../../case/escalation.ts';
import type { Safety } from '../../case/safety.ts';
import type { GoodsContext } from '../context.ts';

/** A case about goods that can be escalated and in which a safety concern can be raised. */
export type CareContext = GoodsContext & {
  readonly escalation: Escalation | null;
  readonly pastEscalations: readonly Escalation[];
  readonly safety: Safety | null;
};

/** Nothing of that has happened yet. */
export const calm: Pick<CareContext, 'escalation' | 'pastEscalations' | 'safety'> = {
  escalation: null,
  pastEscalations: [],
  safety: null,
};
