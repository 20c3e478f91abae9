import type { ResolutionView } from '../case/view.ts';
import type { ComplaintContext } from './context.ts';

/**
 * How a complaint was resolved, from when the customer had the answer; undefined while none holds. At the first contact:
 * the customer had to speak once, no department took it from another, it never escalated and was not taken up again
 * [SUP-QA-2]. On the spot: besides, the answer came before any acknowledgement was needed [CSP-SPOT-1].
 */
export function resolutionOf(context: ComplaintContext): ResolutionView | undefined {
  const { answered, reopened, owner, escalation, pastEscalations, acknowledgedAt } = context;
  if (!answered || answered.reachedAt === null) return undefined;
  const [, ...later] = context.interactions;
  const spokeAgain = later.some(({ direction, at }) => direction === 'in' && at <= answered.at);
  const escalated = escalation !== null || pastEscalations.length > 0;
  const firstContact = !spokeAgain && !escalated && reopened === 0 && owner?.how !== 'referral';
  return { at: answered.reachedAt, firstContact, onTheSpot: firstContact && acknowledgedAt === undefined };
}
