import type { Content } from '../../activities/content/content-store.ts';
import type { CaseView } from '../../machines/case/view.ts';
import type { CaseClient } from '../case-client.ts';
import { ClientError } from '../client-error.ts';

export type Words = ReadonlyMap<string, NonNullable<Content>>;

/** What stands behind a view's references, and where the customer's data is. */
export interface CaseWords {
  readonly words: Words;
  /** The reference to the customer; undefined when nothing was read. */
  readonly customer: string | undefined;
  /** Why nothing could be read, when the store could not be reached. */
  readonly missing?: string;
}

/** Reads the words of a case for staff; a case can be shown without them when the store is away. */
export async function wordsOf(client: CaseClient, view: CaseView): Promise<CaseWords> {
  const said = view.interactions.flatMap(({ words }) => words);
  try {
    const words = await client.words([...new Set([...said, view.customer])]);
    return { words, customer: view.customer };
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    return { words: new Map(), customer: undefined, missing: error.message };
  }
}
