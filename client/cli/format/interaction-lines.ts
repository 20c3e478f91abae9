import type { Interaction } from '../../../machines/case/interaction.ts';
import { unreachable } from '../../../policies/calendar/unreachable.ts';
import type { Words } from '../case-words.ts';
import type { Paint } from './paint.ts';
import { safe } from './safe.ts';

/** What was said and written, oldest first, with the words below the line that first brought them. */
export function interactionLines(
  interactions: readonly Interaction[],
  words: Words,
  when: (at: number) => string,
  paint: Paint,
): string {
  const quoted = new Set<string>();
  const firstTime = (ref: string): boolean => !quoted.has(ref) && quoted.add(ref).size > 0;
  return interactions
    .flatMap((interaction) => [
      `  ${when(interaction.at)}  ${arrow(interaction.direction, paint)} ${interaction.what} ${paint.dim(`(${interaction.channel}, ${interaction.who.role} ${interaction.who.id})`)}`,
      ...interaction.words.filter(firstTime).flatMap((ref) => quote(ref, words, paint)),
    ])
    .join('\n');
}

function arrow(direction: Interaction['direction'], paint: Paint): string {
  switch (direction) {
    case 'in':
      return paint.cyan('<-');
    case 'out':
      return paint.green('->');
    case 'internal':
      return paint.dim('--');
    default:
      return unreachable(direction);
  }
}

function quote(ref: string, words: Words, paint: Paint): readonly string[] {
  const content = words.get(ref);
  if (!content) return [];
  if ('erased' in content) return [paint.dim('      (erased)')];
  if (typeof content.body !== 'string') return [];
  return safe(content.body)
    .split('\n')
    .map((line) => `      ${paint.dim('|')} ${line}`);
}
