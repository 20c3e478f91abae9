import { isUnderWay } from '../case/deed.ts';
import type { Letter } from '../case/letter.ts';
import { codesOwed, lastWordOwed } from '../case/letters.ts';
import type { ComplaintContext } from './context.ts';

/** Purposes of the letters that must reach their reader whatever becomes of the case. */
const lasting: readonly string[] = ['handover', 'safety-report', 'incident-report'];

/** Letters that must reach their reader before the case is over and have not: also the word that ends it early, and those that open a store credit. */
export function lastingOwed(context: Pick<ComplaintContext, 'letters' | 'ending'>): readonly Letter[] {
  const owed = context.letters.filter(
    (letter) => lasting.includes(letter.purpose) && (isUnderWay(letter) || letter.status === 'needs-person'),
  );
  return [...owed, ...lastWordOwed(context), ...codesOwed(context)];
}
