import { triggers } from './escalation.ts';
import { levelNow, type Escalated } from './escalation-steps.ts';
import type { CaseView } from './view.ts';

/** The escalation that runs, as people see it; nothing when none does. */
export function escalationView(
  context: Pick<Escalated, 'escalation' | 'policy'>,
): Pick<CaseView, 'escalation' | 'escalationLevel'> {
  const { escalation } = context;
  if (!escalation) return {};
  const { level, since, reasons, acknowledgedAt, checkIns } = escalation;
  const rung = levelNow(context);
  return {
    escalationLevel: level,
    escalation: {
      level,
      title: rung?.title ?? '',
      contact: rung?.contact.name ?? '',
      since,
      reasons: reasons.map(({ trigger }) => triggers[trigger]),
      ...(acknowledgedAt !== null && { takenAt: acknowledgedAt }),
      checkIns,
    },
  };
}
