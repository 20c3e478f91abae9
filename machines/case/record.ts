import type { CaseView, ClockView } from './view.ts';

/** A clock as lists show it: why its date is that one only the case itself explains. */
export type RecordedClock = Omit<ClockView, 'because' | 'stretches'>;

/**
 * What the read model keeps of a case after a wake. It depends on the envelope alone, so that it is the same whoever
 * asks for it and when: clocks and warnings are those of the last step. Holds no words and no personal data.
 */
export interface CaseRecord {
  readonly caseId: string;
  readonly workflowId: string;
  readonly machineVersion: string;
  /** Steps that the case has taken; a record never gives way to one of a lower revision. */
  readonly revision: number;
  /** When it took the last one, epoch ms. */
  readonly at: number;
  /** The chart is done and nothing follows. */
  readonly ended: boolean;
  readonly view: Omit<CaseView, 'clocks'> & { readonly clocks: readonly RecordedClock[] };
}

/** A view without what only the case explains. */
export function recordedView({ clocks, ...view }: CaseView): CaseRecord['view'] {
  return { ...view, clocks: clocks.map(({ because: _because, stretches: _stretches, ...clock }) => clock) };
}
