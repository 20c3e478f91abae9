import type { CaseView, LetterView } from '../machines/case/view.ts';
import { ClientError } from './client-error.ts';

/**
 * An advance that was given up, with what holds the time: the server skips none while an activity runs, and a letter
 * that cannot be delivered yet is one. Any other error, or one without such a letter, comes back as it is.
 *
 * @param view reads the case; when even that fails, no worker is there and the error says so already
 */
export async function explainStandstill(error: unknown, view: () => Promise<CaseView>): Promise<unknown> {
  if (!(error instanceof ClientError) || error.type !== 'ServiceUnavailable') return error;
  const receipts = await lettersOf(view);
  const titles = receipts
    .filter(({ status }) => status === 'written' || status === 'under-way')
    .map(({ title }) => `'${title}'`);
  if (titles.length === 0) return error;
  const [verb, pronoun] = titles.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  return new ClientError(
    'ServiceUnavailable',
    `The case's time stands still while ${titles.join(', ')} ${verb} under way; it goes on by itself when ${pronoun} delivered or handed to a person. Is the mail server reachable? \`redress show\` tells what became of each letter.`,
    { cause: error },
  );
}

async function lettersOf(view: () => Promise<CaseView>): Promise<readonly LetterView[]> {
  try {
    return (await view()).receipts;
  } catch {
    return [];
  }
}
