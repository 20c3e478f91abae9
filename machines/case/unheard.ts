import type { CaseView } from './view.ts';

/** Nobody has taken the escalation, and there is no level above that could be asked [SUP-ESC-7]. */
export function isUnheard({ escalation }: Pick<CaseView, 'escalation'>): boolean {
  return (
    escalation !== undefined &&
    escalation.takenAt === undefined &&
    escalation.levels.every(({ level }) => level <= escalation.level)
  );
}
