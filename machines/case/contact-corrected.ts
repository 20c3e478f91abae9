import { heard } from './heard.ts';
import type { Actor, Interaction } from './interaction.ts';

/** Where a customer is reached, by reference, and by which way. */
interface Contact {
  readonly customer: string;
  readonly reachableBy: 'email' | 'post';
}

/** The customer is reached there from now on, and the case says who made it so and when [SUP-COMM-1]. */
export function contactCorrected(
  context: Contact & { readonly interactions: readonly Interaction[] },
  {
    customer,
    reachableBy = context.reachableBy,
  }: { customer: string; reachableBy?: Contact['reachableBy'] | undefined },
  at: number,
  who: Actor,
): Contact & { readonly interactions: readonly Interaction[] } {
  const said = { what: 'Contact corrected', channel: 'note', words: [] };
  return { customer, reachableBy, ...heard(context, said, at, who, 'internal') };
}
