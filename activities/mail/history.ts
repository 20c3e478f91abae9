import { writtenDate } from '../texts/dates.ts';
import { oneLine } from '../texts/one-line.ts';
import type { MessageParams } from './params.ts';
import type { Block } from './templates/document.ts';

/** Each interaction with when, where and who, and the words that were said, as far as they are still stored. */
export function historyBlocks(
  { history, facts, locale }: Pick<MessageParams, 'history' | 'facts' | 'locale'>,
  said: Readonly<Record<string, string>>,
): readonly Block[] {
  return history.map(({ at, who, channel, what, words }) => ({
    kind: 'words',
    label: oneLine(`${writtenDate(at, facts.timeZone, locale)}: ${who}, ${channel}`, 300),
    text: [what, ...words.flatMap((ref) => said[ref] ?? [])].join('\n'),
  }));
}
