import {
  whyNotCheckIn,
  whyNotConcerned,
  whyNotFor,
  whyNotStandDown,
  whyNotTake,
} from '../../case/escalation-refusals.ts';
import type { EscalationEvent } from '../../case/escalation-events.ts';
import type { CareContext } from './context.ts';

type Escalate = Extract<EscalationEvent, { readonly type: 'escalate' }>;

/** Of what is said of an escalation and of a safety concern, why a case about goods does not take it. */
export const whyNotCare = {
  escalate: (context: CareContext, message?: Pick<Escalate, 'payload'>) =>
    context.policy.escalation === undefined
      ? `The policy '${context.policy.id}' has no escalation: tell the department with 'note'.`
      : message && whyNotFor(context, message.payload),
  acknowledgeEscalation: whyNotTake,
  checkIn: whyNotCheckIn,
  standDown: whyNotStandDown,
  documentIncident: whyNotConcerned,
  safetyCall: whyNotConcerned,
};
