import type { ComplaintContext } from './context.ts';

/** Why what was said cannot be recorded yet: the policy lets no conversation end before the customer said that everything is clear [SUP-COMM-2]. */
export function whyUnclear(
  { policy }: Pick<ComplaintContext, 'policy'>,
  { understood }: { readonly understood?: boolean | undefined },
): string | undefined {
  return policy.answer.confirmUnderstanding?.value === true && understood !== true
    ? "Ask the customer whether everything is clear before the conversation ends, and say so: 'understood'."
    : undefined;
}

/** What is kept of it on the conversation: its words, and that the customer had understood. */
export const saidAndUnderstood = (
  what: string,
  { understood }: { readonly understood?: boolean | undefined },
): string => (understood ? `${what}; everything is clear to the customer` : what);
