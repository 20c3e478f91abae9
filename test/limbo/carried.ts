import type { Interaction } from '../../machines/case/interaction.ts';
import type { Letter } from '../../machines/case/letter.ts';
import { newestLetters } from '../../machines/case/write-letter.ts';

interface Growing {
  readonly interactions: readonly Interaction[];
  readonly earlierInteractions?: number;
  readonly letters: readonly Letter[];
}

/** So many interactions a walk carries, and so many letters where more are over: the charts only add to them. */
const most = 4;

/** A case after a long way as it would be after a short one, so that a step costs the same everywhere. */
export function carried<C extends Growing>(context: C): C {
  const { interactions, earlierInteractions = 0 } = context;
  const over = Math.max(0, interactions.length - most);
  return {
    ...context,
    letters: newestLetters(context.letters, most),
    ...(over > 0 && {
      interactions: [...interactions.slice(0, 1), ...interactions.slice(over + 1)],
      earlierInteractions: earlierInteractions + over,
    }),
  };
}
