import { attachment } from '../../../activities/content/attachment.ts';
import type { Interaction } from '../../../machines/case/interaction.ts';
import { earlierOnes } from '../../../machines/case/newest-interactions.ts';
import type { CaseView, LetterView } from '../../../machines/case/view.ts';
import { unreachable } from '../../../policies/calendar/unreachable.ts';
import type { Words } from '../case-words.ts';
import type { Paint } from './paint.ts';
import { safe } from './safe.ts';

/**
 * What was said and written, oldest first, with the words below the line that first brought them. A letter is called
 * sent only when its receipt says so.
 */
export function interactionLines(
  {
    interactions,
    earlierInteractions,
    receipts,
  }: Pick<CaseView, 'interactions' | 'earlierInteractions' | 'receipts'>,
  words: Words,
  when: (at: number) => string,
  paint: Paint,
): string {
  const quoted = new Set<string>();
  const firstTime = (ref: string): boolean => !quoted.has(ref) && quoted.add(ref).size > 0;
  return interactions
    .flatMap((interaction, i) => [
      ...(i === 1 && earlierInteractions > 0 ? [paint.dim(`  ... ${earlierOnes(earlierInteractions)}`)] : []),
      `  ${when(interaction.at)}  ${arrow(interaction.direction, paint)} ${whatOf(interaction, receipts)} ${paint.dim(`(${interaction.channel}, ${whoOf(interaction)})`)}`,
      ...interaction.words.filter(firstTime).flatMap((ref) => quote(ref, words, paint)),
    ])
    .join('\n');
}

/** 'agent ann'; 'customer' alone when the id says no more. */
function whoOf({ who: { id, role } }: Interaction): string {
  return id === role ? role : `${role} ${id}`;
}

/** The case writes 'Sent: ...' when it hands a letter over; what became of it since stands in its receipt. */
function whatOf({ what, letter }: Interaction, receipts: readonly LetterView[]): string {
  const status = receipts.find(({ key }) => key === letter)?.status;
  const verb = status === undefined ? undefined : verbOf(status);
  return verb === undefined ? what : what.replace(/^Sent:/, `${verb}:`);
}

function verbOf(status: LetterView['status']): string | undefined {
  switch (status) {
    case 'written':
    case 'under-way':
      return 'Sending';
    case 'needs-person':
      return 'Not delivered';
    case 'skipped':
      return 'Not sent';
    case 'superseded':
      return 'Replaced';
    case 'delivered':
    case 'deduplicated':
      return undefined;
    default:
      return unreachable(status);
  }
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
  const { data: file } = attachment.safeParse(content.body);
  if (file) return [`      ${paint.dim('|')} [${safe(file.name)}]`];
  if (typeof content.body !== 'string') return [];
  return safe(content.body)
    .split('\n')
    .map((line) => `      ${paint.dim('|')} ${line}`);
}
