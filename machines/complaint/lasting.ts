import { isUnderWay } from '../case/deed.ts';
import type { Letter } from '../case/letter.ts';
import { codesOwed } from '../case/letters.ts';
import type { ComplaintContext } from './context.ts';

/** Purposes of the letters that must reach their reader even after the customer's last word. */
const lasting: readonly string[] = ['handover', 'safety-report', 'incident-report'];

/** Letters that must reach their reader even after the customer's last word and have not: also those that open a store credit. */
export function lastingOwed(context: Pick<ComplaintContext, 'letters'>): readonly Letter[] {
  const owed = context.letters.filter(
    (letter) => lasting.includes(letter.purpose) && (isUnderWay(letter) || letter.status === 'needs-person'),
  );
  return [...owed, ...codesOwed(context)];
}
