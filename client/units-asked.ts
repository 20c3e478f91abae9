import type { FoundOrder } from '../activities/orders/orders-port.ts';
import type { UnitRef } from '../machines/money/paid.ts';
import { ClientError } from './client-error.ts';

/** Pieces of a line as somebody asks for them: named, or so many of those that are free; both: named ones and as many more as it takes. */
interface Asked {
  readonly lineId: string;
  readonly units?: readonly number[] | undefined;
  readonly quantity?: number | undefined;
}

/** The same with each piece named. */
type Named<Line extends Asked> = Omit<Line, 'units' | 'quantity' | 'lineId'> & {
  readonly lineId: string;
  readonly units: readonly number[];
};

/**
 * Which pieces are meant: those that are named, else the first that no other case holds. What the case itself holds already
 * comes first, so that a repetition means the same pieces.
 *
 * @param wishes how each line is to be settled, in their order
 * @param caseId the case that asks; left out for a quote
 * @throws ClientError `InvalidInput` (a line or piece that the order has not, or one named twice), `UnitTaken`
 */
export function unitsAsked<Line extends Asked>(
  lines: readonly Line[],
  { order, taken }: Pick<FoundOrder, 'order' | 'taken'>,
  caseId?: string,
): readonly Named<Line>[] {
  const named = new Set<string>();
  return lines.map(({ lineId, units, quantity = units?.length ?? 1, ...more }, i) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (!line) {
      const known = order.lines.map((each) => each.lineId).join(', ');
      throw wrong(['lines', i, 'lineId'], `expected a line of the order (${known})`);
    }
    const holder = (unit: number) =>
      taken.find((each) => each.lineId === lineId && each.unit === unit)?.caseId;
    const key = (unit: number) => JSON.stringify([lineId, unit]);
    const all = Array.from({ length: line.quantity }, (_, unit) => unit);
    const free = all.filter((unit) => !named.has(key(unit)) && [undefined, caseId].includes(holder(unit)));
    const own = free.filter((unit) => caseId !== undefined && holder(unit) === caseId);
    const others = [...own, ...free.filter((unit) => !own.includes(unit))].filter(
      (unit) => !units?.includes(unit),
    );
    const chosen = [...(units ?? []), ...others.slice(0, Math.max(0, quantity - (units?.length ?? 0)))];
    if (chosen.length < quantity) {
      const text =
        chosen.length === 0
          ? `Everything of line ${lineId} is in another case or came back already; leave it out.`
          : `Only ${chosen.length} of ${line.quantity} pieces of line ${lineId} can still come back; ask for fewer.`;
      throw new ClientError('UnitTaken', text, {
        fields: [{ path: ['lines', i, 'quantity'], message: `expected at most ${chosen.length}` }],
      });
    }
    for (const [j, unit] of chosen.entries()) {
      if (unit >= line.quantity)
        throw wrong(['lines', i, 'units', j], `expected a piece from 0 to ${line.quantity - 1}`);
      if (named.has(key(unit))) throw wrong(['lines', i, 'units', j], 'expected each piece once');
      named.add(key(unit));
    }
    return { ...more, lineId, units: chosen };
  });
}

/** The pieces one by one, as the orders port wants them. */
export function refsOf(
  lines: readonly { readonly lineId: string; readonly units: readonly number[] }[],
): readonly UnitRef[] {
  return lines.flatMap(({ lineId, units }) => units.map((unit) => ({ lineId, unit })));
}

function wrong(path: readonly (string | number)[], message: string): ClientError {
  return new ClientError('InvalidInput', `${path.join('.')}: ${message}.`, { fields: [{ path, message }] });
}
