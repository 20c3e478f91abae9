import { deedOf, isUnderWay } from './deed.ts';
import type { Letter } from './letter.ts';

interface Written {
  readonly letters: readonly Letter[];
}

/** The newest letter of a purpose. */
export function latest({ letters }: Written, purpose: string): Letter | undefined {
  return letters.findLast((letter) => letter.purpose === purpose && letter.status !== 'superseded');
}

/** Of the next letter, for its key. The newest is always carried, so no number is used twice. */
export function nextNumber(letters: readonly Letter[]): number {
  const newest = letters.at(-1)?.key ?? '';
  return Number(newest.slice(newest.lastIndexOf('-') + 1)) + 1;
}

/** The letter that an effect's params belong to. */
export function letterOf({ letters }: Written, params: unknown): Letter | undefined {
  return deedOf(letters, params);
}

/** Letters that could not be delivered and need not be any more: the same was told in another way. */
export function supersede(letters: readonly Letter[], ...purposes: readonly string[]): readonly Letter[] {
  return letters.map((letter) =>
    letter.status === 'needs-person' && purposes.includes(letter.purpose)
      ? { ...letter, status: 'superseded' }
      : letter,
  );
}

/**
 * The last word of a case that ends before it was answered or done, while it has not arrived: a customer who took the case back, or who
 * must turn to somebody else, knows it only by this letter [PRO-SCOPE-2] [PRO-SCOPE-3].
 */
export function lastWordOwed({
  letters,
  ending,
}: Written & { readonly ending?: { readonly as: string } }): readonly Letter[] {
  if (ending?.as !== 'withdrawn' && ending?.as !== 'referredOut') return [];
  const word = latest({ letters }, 'ending');
  return word && (isUnderWay(word) || word.status === 'needs-person') ? [word] : [];
}

/**
 * Letters with the code of a store credit that have not arrived, under way or needing a person: the code stands nowhere else, so
 * that the customer has the money only with the letter.
 */
export function codesOwed({ letters }: Written): readonly Letter[] {
  return letters.filter(
    (letter) =>
      letter.params?.words['code'] !== undefined && (isUnderWay(letter) || letter.status === 'needs-person'),
  );
}
