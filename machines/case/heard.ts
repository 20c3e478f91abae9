import type { Actor, Interaction } from './interaction.ts';

/** What is kept of everything that was said. */
interface Spoken {
  readonly interactions: readonly Interaction[];
}

/** What was said, as an interaction [SUP-COMM-1]: by the customer, unless another direction is given. */
export function heard(
  context: Spoken,
  said: { readonly what: string; readonly channel: string; readonly words: readonly (string | undefined)[] },
  at: number,
  who: Actor,
  direction: Interaction['direction'] = 'in',
): Spoken {
  const words = said.words.filter((ref) => ref !== undefined);
  const interaction = { at, who, direction, channel: said.channel, what: said.what, words };
  return { interactions: [...context.interactions, interaction] };
}
