import type { ComplaintContext } from './context.ts';

/** Whether what is owed outlives the customer's "solved": as the policy of the case says [CSP-PROM-1]. */
export const keepsOwed = ({ policy }: Pick<ComplaintContext, 'policy'>): boolean =>
  policy.followUp.afterPromises?.value === true;

/** The customer said that it is solved, and something was left to do. */
export const isSolved = ({ solvedAt }: Pick<ComplaintContext, 'solvedAt'>): boolean =>
  typeof solvedAt === 'number';
