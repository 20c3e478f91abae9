import { applied } from '../../case/applied.ts';
import type { EscalationReason } from '../../case/escalation.ts';
import { incidentLetter, type IncidentPayload } from '../../case/incident.ts';
import type { Actor } from '../../case/interaction.ts';
import { concernBegun, documented, followedUp, reportFacts } from '../../case/safety.ts';
import { write } from '../letters.ts';
import { calendarKeyOf } from '../rules.ts';
import type { CareContext } from './context.ts';

/** A safety concern: instructions to the customer and the report go out at once [SUP-SAFE-1] [SUP-SAFE-3] [SUP-SAFE-5]. */
export function concernRaised(context: CareContext, reason: EscalationReason): Partial<CareContext> {
  const rules = context.policy.safety;
  if (reason.trigger !== 'safety' || !rules) return {};
  const { words: description } = context;
  return applied<CareContext>(
    context,
    (next) => concernBegun(next, calendarKeyOf(next)),
    (next) =>
      write(next, {
        purpose: 'safety-instructions',
        template: 'safety-instructions',
        title: 'safety instructions',
        facts: { instructions: rules.instructions.value },
      }),
    (next) =>
      write(next, {
        purpose: 'safety-report',
        template: 'safety-report',
        title: 'report to product safety',
        to: { department: 'Product safety', email: rules.team.value },
        facts: reportFacts(next),
        words: {
          ...(description !== undefined && { description }),
          ...(reason.words !== undefined && { concern: reason.words }),
        },
      }),
  );
}

/** All details are on the case, and the product safety team has them too [SUP-SAFE-2]. */
export function incidentDocumented(
  context: CareContext,
  payload: IncidentPayload,
  at: number,
  who: Actor,
): Partial<CareContext> {
  const letter = incidentLetter(payload, context.policy.safety?.team.value ?? '');
  return applied<CareContext>(
    context,
    (next) => documented(next, payload, at, who),
    (next) => (letter ? write(next, { ...letter, title: 'incident report' }) : {}),
  );
}

/** Are you safe? Once for a concern, when the policy's time has passed, or before the case ends if that is earlier [SUP-SAFE-4]. */
export function followUpSafety(context: CareContext): Partial<CareContext> {
  const { safety } = context;
  if (!safety || safety.followedUpAt !== null) return {};
  return applied<CareContext>(
    context,
    (next) => followedUp(next, safety),
    (next) =>
      write(next, { purpose: 'safety-follow-up', template: 'safety-follow-up', title: 'safety follow-up' }),
  );
}
