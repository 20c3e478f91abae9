import { dueAt } from '../case/due.ts';
import { write } from '../goods/letters.ts';
import type { Change, ClaimContext } from './context.ts';

/** The replacement is late: the customer gets an apology, the department hears of it with its next reminder [SUP-WAR-7]. */
export function apologise(context: ClaimContext): Change {
  const facts = { promised: 'replacement', oldDate: dueAt(context, 'replacement') };
  return {
    apologisedAt: context.at,
    ...write(context, { purpose: 'apology', template: 'apology', title: 'apology', facts }),
  };
}
