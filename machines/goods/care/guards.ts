import { levelAbove } from '../../case/escalation.ts';
import { undocumented } from '../../case/safety.ts';
import { callOwed } from '../../case/safety-call.ts';
import { safetyCalls, safetyOwed } from '../../case/safety-duties.ts';
import type { CareContext } from './context.ts';

/** An incident to document, a customer to call, or a letter about safety that has not reached its reader: the case is not over before. */
export function holdsEnd(context: CareContext): boolean {
  return undocumented(context) || callOwed(context) !== undefined || safetyOwed(context.letters).length > 0;
}

/** Conditions of an escalation and of a safety concern that the chart of a case about goods decides by. */
export const careConditions = {
  escalated: ({ escalation }: CareContext) => escalation !== null,
  notEscalated: ({ escalation }: CareContext) => escalation === null,
  escalationTaken: ({ escalation }: CareContext) => typeof escalation?.acknowledgedAt === 'number',
  canClimb: ({ escalation, policy }: CareContext) =>
    escalation !== null && levelAbove(escalation, policy.escalation?.levels.value ?? []) !== undefined,
  safetyConcern: ({ safety }: CareContext) => safety?.followedUpAt === null,
  safetyFollowedUp: ({ safety }: CareContext) => typeof safety?.followedUpAt === 'number',
  safetyCalls,
};
