import { dueAt } from './due.ts';
import type { EscalationStatus } from './escalating.ts';
import type { Escalated } from './escalation-steps.ts';

/** What a level's contact is asked: nothing once it is taken; else to take it by a date that is still to come, or at once [SUP-ESC-7]. */
export function askedOfContact(context: Escalated): { acknowledgeBy?: number; untaken?: 'yes' } {
  if (context.escalation?.acknowledgedAt !== null) return {};
  const acknowledgeBy = dueAt(context, 'escalation');
  return acknowledgeBy > context.at ? { acknowledgeBy } : { untaken: 'yes' };
}

/** By when the customer hears of the escalation again; not told where that is over already, because it was entered late [SUP-ESC-9]. */
export function nextNews(context: Escalated, status: EscalationStatus): { checkInBy?: number } {
  if (status !== 'taken' && status !== 'progress') return {};
  const checkInBy = dueAt(context, 'check-in');
  return checkInBy > context.at ? { checkInBy } : {};
}
