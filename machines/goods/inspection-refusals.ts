import type { UnitRef } from '../money/paid.ts';
import { sameUnit } from './units.ts';

/** Why an inspection of these units is not taken: each that is open is named once, and no other. */
export function whyNotInspected(
  open: readonly UnitRef[],
  found: readonly UnitRef[] | undefined,
): string | undefined {
  if (!found) return undefined;
  const strange = found.find((each) => !open.some((unit) => sameUnit(unit, each)));
  if (strange) return `Unit ${strange.unit} of line ${strange.lineId} is not awaited: leave it out.`;
  const twice = found.find((each, i) => found.findIndex((other) => sameUnit(other, each)) !== i);
  if (twice) return `Unit ${twice.unit} of line ${twice.lineId} is named twice: name each unit once.`;
  const left = open.filter((unit) => !found.some((each) => sameUnit(each, unit)));
  if (left.length === 0) return undefined;
  const names = left.map(({ lineId, unit }) => `unit ${unit} of line ${lineId}`).join(', ');
  return `Say of each unit what was found, also when it is missing: ${names}.`;
}

/**
 * Why a person cannot decide what becomes of these units.
 *
 * @param byItself what happens to the others: 'what came as agreed is paid back by itself'
 */
export function whyNotDecided(
  {
    open,
    inspectedAt,
    lost,
  }: {
    readonly open: readonly UnitRef[];
    readonly inspectedAt: number | null;
    readonly lost: boolean;
  },
  named: readonly UnitRef[] | undefined,
  byItself: string,
): string | undefined {
  if ((inspectedAt === null && !lost) || open.length === 0)
    return `Nothing waits for a decision: ${byItself}.`;
  const strange = named?.find((each) => !open.some((unit) => sameUnit(unit, each)));
  return strange && `Unit ${strange.unit} of line ${strange.lineId} waits for no decision: leave it out.`;
}
