import type { Content } from '../../activities/content/content-store.ts';
import type { CaseView } from '../../machines/case/view.ts';
import type { CaseClient } from '../case-client.ts';
import { personField } from '../check-person.ts';
import { ClientError } from '../client-error.ts';

export type Words = ReadonlyMap<string, NonNullable<Content>>;

/** What stands behind a view's references, and where the customer's data is. */
export interface CaseWords {
  readonly words: Words;
  /** The newest reference to the customer that has content. */
  readonly customer: string | undefined;
  /** Why nothing could be read, when the store could not be reached. */
  readonly missing?: string;
}

/** Reads the words of a case for staff; a case can be shown without them when the store is away. */
export async function wordsOf(client: CaseClient, view: CaseView): Promise<CaseWords> {
  const said = view.interactions.flatMap(({ words }) => words);
  // The customer's data stands beside the words of the event that brought it.
  const people = [...new Set(said.map((ref) => ref.replace(/[^/]+$/, personField)))];
  try {
    const words = await client.words([...new Set([...said, ...people])]);
    return { words, customer: people.findLast((ref) => words.has(ref)) };
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    return { words: new Map(), customer: undefined, missing: error.message };
  }
}
