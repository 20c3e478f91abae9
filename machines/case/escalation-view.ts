import { reasonsInWords } from './escalation.ts';
import { levelNow, type Escalated } from './escalation-steps.ts';
import type { CaseView } from './view.ts';

/** The escalation that runs, as people see it, and how many have begun; nothing when there was none. */
export function escalationView(
  context: Pick<Escalated, 'escalation' | 'pastEscalations' | 'policy'>,
): Pick<CaseView, 'escalation' | 'escalationLevel' | 'escalations'> {
  const { escalation, pastEscalations } = context;
  const escalations = pastEscalations.length + (escalation ? 1 : 0);
  if (!escalation) return escalations > 0 ? { escalations } : {};
  const { level, since, acknowledgedAt, takenBy, checkIns } = escalation;
  const rung = levelNow(context);
  const taker = takenBy?.as === 'contact' ? rung?.contact.name : takenBy?.id;
  return {
    escalations,
    escalationLevel: level,
    escalation: {
      level,
      title: rung?.title ?? '',
      contact: rung?.contact.name ?? '',
      since,
      reasons: reasonsInWords(escalation),
      ...(acknowledgedAt !== null && { takenAt: acknowledgedAt }),
      ...(taker !== undefined && { takenBy: taker }),
      checkIns,
      levels: (context.policy.escalation?.levels.value ?? [])
        .map(({ level, title, contact }) => ({ level, title, contact: contact.name }))
        .toSorted((a, b) => a.level - b.level),
    },
  };
}
