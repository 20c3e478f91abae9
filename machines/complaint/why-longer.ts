import { pendingApproval } from '../case/compensation-approval.ts';
import { answerStands } from './answer-stands.ts';
import type { ComplaintContext } from './context.ts';

/** Why the answer takes longer, where no person says it. */
export type WhyLonger = keyof typeof reasons;

/** As the case's own people read it. */
export const reasons = {
  undelivered: 'the answer could not be delivered',
  escalated: 'the escalation is not over',
  approval: 'a compensation waits for its approval',
  referred: 'another department looks into it',
  investigating: 'the investigation is not complete',
  examining: 'the department has not examined it yet',
  lateWord: 'an earlier date reached the customer too late',
} as const;

/**
 * The reason that is true of the case as it stands, which a notice that goes out by itself gives the customer: a date is not put
 * off without one [CSP-TONE-1] [ASI-RES-2].
 */
export function whyLonger(context: ComplaintContext): WhyLonger {
  if (answerStands(context) === 'stuck') return 'undelivered';
  if (context.escalation) return 'escalated';
  if (pendingApproval(context)) return 'approval';
  if (context.owner?.how === 'referral') return 'referred';
  return context.investigatedAt === undefined ? 'examining' : 'investigating';
}
