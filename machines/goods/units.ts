import { z } from 'zod';
import type { UnitRef } from '../money/paid.ts';

/** One piece of goods of an order; units of a line are numbered from 0. */
export const unitRef = z.strictObject({
  lineId: z.string().min(1).max(64),
  unit: z.int().nonnegative().max(9_999),
});

export function sameUnit(a: UnitRef, b: UnitRef): boolean {
  return a.lineId === b.lineId && a.unit === b.unit;
}

/** What an effect is told of units: which, and nothing else. */
export function refs(units: readonly UnitRef[]): { lineId: string; unit: number }[] {
  return units.map(({ lineId, unit }) => ({ lineId, unit }));
}
