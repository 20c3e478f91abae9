import type { ComplaintContext } from './context.ts';
import { latest } from '../case/letters.ts';

/**
 * How the answer stands with the customer: not given; written and on its way; stuck, because it cannot be delivered without
 * a person; or reached, which is the only one that keeps a promise.
 */
export type AnswerStands = 'none' | 'underWay' | 'stuck' | 'reached';

export function answerStands(context: Pick<ComplaintContext, 'answered' | 'letters'>): AnswerStands {
  if (!context.answered) return 'none';
  if (context.answered.reachedAt !== null) return 'reached';
  return latest(context, 'answer')?.status === 'needs-person' ? 'stuck' : 'underWay';
}

/** Given, and nothing keeps it from the customer as far as we know. */
export function answerHolds(context: Pick<ComplaintContext, 'answered' | 'letters'>): boolean {
  return ['underWay', 'reached'].includes(answerStands(context));
}
