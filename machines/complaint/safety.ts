import { applied } from '../case/applied.ts';
import type { EscalationReason } from '../case/escalation.ts';
import { incidentLetter, type IncidentPayload } from '../case/incident.ts';
import type { Actor } from '../case/interaction.ts';
import { concernBegun, documented, followedUp, reportFacts } from '../case/safety.ts';
import type { Change, ComplaintContext } from './context.ts';
import { write } from './letters.ts';

/** A safety concern: instructions to the customer and the report go out at once, past every pause and closing hour [SUP-SAFE-1]. */
export function concernRaised(context: ComplaintContext, reason: EscalationReason): Change {
  const rules = context.policy.safety;
  if (reason.trigger !== 'safety' || !rules) return {};
  return applied<ComplaintContext>(
    context,
    (next) => concernBegun(next, next.policy.answer.within.value.calendar),
    (next) =>
      write(next, {
        purpose: 'safety-instructions',
        template: 'safety-instructions',
        facts: { instructions: rules.instructions.value },
      }),
    (next) => report(next, reason.words),
  );
}

/** To the product safety team, with what the customer said [SUP-SAFE-5]. */
function report(context: ComplaintContext, concern: string | undefined): Change {
  return write(context, {
    purpose: 'safety-report',
    template: 'safety-report',
    by: 'email',
    to: { department: 'Product safety', email: context.policy.safety?.team.value ?? '' },
    facts: reportFacts(context),
    words: { description: context.words, ...(concern !== undefined && { concern }) },
  });
}

/** All details are on the case, and the product safety team has them too [SUP-SAFE-2]. */
export function incidentDocumented(
  context: ComplaintContext,
  payload: IncidentPayload,
  at: number,
  who: Actor,
): Change {
  const letter = incidentLetter(payload, context.policy.safety?.team.value ?? '');
  return applied<ComplaintContext>(
    context,
    (next) => documented(next, payload, at, who),
    (next) => (letter ? write(next, { ...letter, by: 'email' }) : {}),
  );
}

/** Are you safe? Once for a concern, when the policy's time has passed, or before the case ends if that is earlier [SUP-SAFE-4]. */
export function followUpSafety(context: ComplaintContext): Change {
  const { safety } = context;
  if (!safety || safety.followedUpAt !== null) return {};
  return applied<ComplaintContext>(
    context,
    (next) => followedUp(next, safety),
    (next) => write(next, { purpose: 'safety-follow-up', template: 'safety-follow-up' }),
  );
}
