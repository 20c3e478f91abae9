import type { ContentStore } from '../../activities/content/content-store.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { referenceTo } from '../../machines/case/words.ts';
import { checkText } from '../check-text.ts';
import { ClientError } from '../client-error.ts';
import { orFail } from '../map-failure.ts';
import type { Surveys } from './surveys.ts';

/** The longest feedback, characters. */
const longest = 5_000;

/** Which resolution a survey is about now; undefined while nothing is resolved. */
export function resolutionOf({ state, reopened }: CaseView): number | undefined {
  return state === 'resolved' || state === 'closed' ? (reopened ?? 0) + 1 : undefined;
}

/**
 * Keeps what the customer answered about the present resolution, once; the words first, so that no answer points to nothing.
 *
 * @throws ClientError `InvalidInput`, `TextTooLarge`, `ControlCharacter`, `ServiceUnavailable`
 */
export async function answerSurvey(
  { surveys, content }: { readonly surveys: Surveys; readonly content: Pick<ContentStore, 'putMany'> },
  view: CaseView,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const resolution = resolutionOf(view);
  if (resolution === undefined) return;
  const { caseId, kind, policy } = view;
  const what = 'survey';
  if (await orFail(what, () => surveys.isAnswered(caseId, resolution))) return;
  const score = Number(form['score']);
  if (!Number.isInteger(score) || score < 1 || score > 5)
    throw new ClientError('InvalidInput', 'Choose one of 1 to 5.');
  const said = form['words']?.trim() ?? '';
  const eventId = `survey-${resolution}`;
  const words = said === '' ? undefined : referenceTo(caseId, eventId, 'words');
  if (words !== undefined) {
    const body = checkText('words', said, longest);
    // Two answers at once: the first to be stored stands, and the second points to it.
    await orFail(what, () => content.putMany(caseId, eventId, { words: { body, kind: 'words' } })).catch(
      (error: unknown) => {
        if (!(error instanceof ClientError) || error.type !== 'ContentConflict') throw error;
      },
    );
  }
  await orFail(what, () => surveys.answer({ caseId, resolution, policy: policy.id, kind, score, words }));
}
