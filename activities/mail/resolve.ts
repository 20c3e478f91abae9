import { attachment } from '../content/attachment.ts';
import type { ContentStore } from '../content/content-store.ts';
import { person, type Person } from '../content/person.ts';
import type { MessageParams } from './params.ts';

/** Everything a message points to, or why it cannot be written any more. */
export type Resolved =
  | {
      readonly person: Person;
      readonly words: Readonly<Record<string, string>>;
      /** Words of the history by reference; erased ones are missing. */
      readonly history: Readonly<Record<string, string>>;
    }
  | { readonly gone: string };

/**
 * Fetches the customer and the words behind a message's references, in one query.
 *
 * @throws EffectError `DatabaseUnavailable`
 */
export async function resolve(
  content: ContentStore,
  { to, words, history }: MessageParams,
): Promise<Resolved> {
  const refs = [...(typeof to === 'string' ? [to] : []), ...Object.values(words)];
  const past = history.flatMap((entry) => entry.words);
  const found = await content.getMany([...new Set([...refs, ...past])]);
  for (const ref of refs) {
    const body = found.get(ref);
    const what = ref === to ? 'The customer’s data' : `The words ${ref}`;
    if (body === undefined) return { gone: `${what} were never stored: nothing was sent.` };
    if ('erased' in body) return { gone: `${what} were erased: nothing was sent.` };
  }
  const bodyOf = (ref: string): unknown => {
    const entry = found.get(ref);
    return entry && 'body' in entry ? entry.body : undefined;
  };
  const parsed = typeof to === 'string' ? person.safeParse(bodyOf(to)) : undefined;
  return {
    person: parsed?.data ?? {},
    history: Object.fromEntries(
      past.flatMap((ref) => {
        const body = bodyOf(ref);
        return body === undefined ? [] : [[ref, wordsOf(body)] as const];
      }),
    ),
    words: Object.fromEntries(Object.entries(words).map(([field, ref]) => [field, wordsOf(bodyOf(ref))])),
  };
}

function wordsOf(body: unknown): string {
  const { data: file } = attachment.safeParse(body);
  if (file) return `[${file.name}]`;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
