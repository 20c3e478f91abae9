import { ClientError } from '../client-error.ts';
import type { ReviewMark } from './reviews.ts';

/** How a question can be marked. */
type Given = 'met' | 'missed' | 'not-applicable';

/**
 * A mark for every question of the checklist, in its order.
 *
 * @throws ClientError `InvalidInput` naming the questions without a mark, or the marks without a question
 */
export function marksOf(
  checklist: readonly { readonly id: string; readonly title: string }[],
  given: Readonly<Record<string, Given>>,
): readonly ReviewMark[] {
  if (checklist.length === 0)
    throw new ClientError('InvalidInput', 'The policy of this case has no checklist to review it against.');
  const strange = Object.keys(given).filter((each) => !checklist.some(({ id }) => id === each));
  const open = checklist.filter(({ id }) => given[id] === undefined);
  if (strange.length > 0 || open.length > 0) {
    const titles = open.map(({ title }) => `“${title}”`).join(', ');
    throw new ClientError(
      'InvalidInput',
      open.length > 0
        ? `Mark every question: ${titles}.`
        : `The checklist has no question ${strange.join(', ')}; load the page again.`,
      { fields: open.map(({ id }) => ({ path: ['marks', id], message: 'expected a mark' })) },
    );
  }
  return checklist.map(({ id, title }) => ({
    question: id,
    title,
    met: given[id] === 'not-applicable' ? null : given[id] === 'met',
  }));
}
