import { isUnderWay } from '../case/deed.ts';
import type { Letter } from '../case/letter.ts';
import { safetyOwed } from '../case/safety-duties.ts';
import { codesOwed, lastWordOwed } from '../case/letters.ts';
import type { ComplaintContext } from './context.ts';

/** Letters that must reach their reader before the case is over and have not: also the word that ends it early, and those that open a store credit. */
export function lastingOwed(context: Pick<ComplaintContext, 'letters' | 'ending'>): readonly Letter[] {
  const owed = context.letters.filter(
    (letter) => letter.purpose === 'handover' && (isUnderWay(letter) || letter.status === 'needs-person'),
  );
  return [...owed, ...safetyOwed(context.letters), ...lastWordOwed(context), ...codesOwed(context)];
}
