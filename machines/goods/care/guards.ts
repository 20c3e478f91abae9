import { levelAbove } from '../../case/escalation.ts';
import type { CareContext } from './context.ts';

/** Conditions of an escalation and of a safety concern that the chart of a case about goods decides by. */
export const careConditions = {
  escalated: ({ escalation }: CareContext) => escalation !== null,
  notEscalated: ({ escalation }: CareContext) => escalation === null,
  escalationTaken: ({ escalation }: CareContext) => typeof escalation?.acknowledgedAt === 'number',
  canClimb: ({ escalation, policy }: CareContext) =>
    escalation !== null && levelAbove(escalation, policy.escalation?.levels.value ?? []) !== undefined,
  safetyConcern: ({ safety }: CareContext) => safety?.followedUpAt === null,
  safetyFollowedUp: ({ safety }: CareContext) => typeof safety?.followedUpAt === 'number',
};
