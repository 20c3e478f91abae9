import type { Actor, Interaction } from '../case/interaction.ts';
import type { Change, ComplaintContext } from './context.ts';

/** What was said, as an interaction [SUP-COMM-1]: by the customer, unless another direction is given. */
export function heard(
  context: ComplaintContext,
  said: { readonly what: string; readonly channel: string; readonly words: readonly (string | undefined)[] },
  at: number,
  who: Actor,
  direction: Interaction['direction'] = 'in',
): Change {
  const words = said.words.filter((ref) => ref !== undefined);
  const interaction = { at, who, direction, channel: said.channel, what: said.what, words };
  return { interactions: [...context.interactions, interaction] };
}
