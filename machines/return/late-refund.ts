import { dueAt } from '../case/due.ts';
import type { Change, ReturnContext } from './context.ts';
import { write } from '../goods/letters.ts';

/** The refund is late: the customer gets an apology, the department hears of it with its next reminder [SUP-RET-4]. */
export function apologise(context: ReturnContext): Change {
  const facts = { promised: 'refund', oldDate: dueAt(context, 'refund') };
  return {
    apologisedAt: context.at,
    ...write(context, { purpose: 'apology', template: 'apology', title: 'apology', facts }),
  };
}
