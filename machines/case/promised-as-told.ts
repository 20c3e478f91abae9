import type { Commitment } from './commitment.ts';
import type { Letter } from './letter.ts';
import type { Receipt } from './receipt.ts';

/**
 * Open promises of dates that a letter tells, moved to the dates that its reader was really told, should these be others
 * (`Receipt.told`). Clocks and timers keep the case's own count.
 */
export function promisedAsTold(
  commitments: readonly Commitment[],
  letter: Pick<Letter, 'params'> | undefined,
  { told }: Pick<Receipt, 'told'>,
): readonly Commitment[] {
  const facts = letter?.params?.facts;
  if (!told || !facts) return commitments;
  const really = new Map(Object.entries(told).map(([fact, at]) => [facts[fact], at]));
  return commitments.map((each) => {
    const dueAt = each.status === 'open' ? really.get(each.dueAt) : undefined;
    return dueAt === undefined ? each : { ...each, dueAt };
  });
}
