import type { ComplaintContext } from './context.ts';

/** Whether the policy lets no conversation end before the customer said that everything is clear [SUP-COMM-2]. */
export const asksWhetherUnderstood = ({ policy }: Pick<ComplaintContext, 'policy'>): boolean =>
  policy.answer.confirmUnderstanding?.value === true;

/** Why what was said cannot be recorded yet: the policy wants the customer to have confirmed that everything is clear. */
export function whyUnclear(
  context: Pick<ComplaintContext, 'policy'>,
  { understood }: { readonly understood?: boolean | undefined },
): string | undefined {
  return asksWhetherUnderstood(context) && understood !== true
    ? "Ask the customer whether everything is clear before the conversation ends, and say so: 'understood'."
    : undefined;
}

/** What is kept of it on the conversation: its words, and that the customer had understood. */
export const saidAndUnderstood = (
  what: string,
  { understood }: { readonly understood?: boolean | undefined },
): string => (understood ? `${what}; everything is clear to the customer` : what);
