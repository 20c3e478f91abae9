import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { clockOf } from '../case/due.ts';
import { isShort, shortActs } from '../goods/short.ts';
import { sameUnit } from '../goods/units.ts';
import type { UnitRef } from '../money/paid.ts';
import { actOnSettled } from './acting.ts';
import type { Change, ReturnContext } from './context.ts';
import type { Payloads } from './payloads.ts';
import { refundClock } from './settling.ts';
import { isOpen } from './unit.ts';
import { startWaiting, stopWaiting } from './waiting.ts';

/** The customer chooses how units are settled: before they are, or in place of what is out of stock. */
export function chosen(context: ReturnContext, payload: Payloads['choose'], at: number, by: Actor): Change {
  const { units, as } = payload;
  const count = units.length === 1 ? 'one unit' : `${units.length} units`;
  const said = { what: `Chosen for ${count}: ${as}`, channel: 'note', words: [] };
  const direction = by.role === 'customer' ? 'in' : 'internal';
  const short = units.filter((unit) => isShort(context, unit));
  return applied(
    context,
    (next) => heard(next, said, at, by, direction),
    (next) => (as === 'wait' ? startWaiting(next, short) : choose(next, payload, as, at, by)),
    (next) => (as === 'wait' || short.length === 0 ? {} : inPlaceOf(next, short)),
  );
}

function choose(
  context: ReturnContext,
  { units, article }: Payloads['choose'],
  as: Exclude<Payloads['choose']['as'], 'wait'>,
  at: number,
  by: Actor,
): Change {
  const chosenAs = { as, ...(article && { article }) };
  return {
    units: context.units.map((unit) => {
      if (!units.some((each) => sameUnit(each, unit))) return unit;
      if (isOpen(unit)) return { ...unit, wish: chosenAs };
      return isShort(context, unit) && unit.settled
        ? { ...unit, settled: { ...chosenAs, at, by, feePercent: unit.settled.feePercent } }
        : unit;
    }),
  };
}

/** What could not be sent is not sent any more; the money is due from now on, and the rest of the parcel is tried again. */
function inPlaceOf(context: ReturnContext, units: readonly UnitRef[]): Change {
  const given = shortActs(context).filter(({ params }) =>
    params?.units.some((each) => units.some((unit) => sameUnit(each, unit))),
  );
  return applied(
    context,
    ({ acts }) => ({
      acts: acts.map((each) =>
        given.some(({ key }) => key === each.key) ? { ...each, status: 'superseded' as const } : each,
      ),
    }),
    (next) => stopWaiting(next, 'released', 'the customer chose something else'),
    (next) => (clockOf(next, 'refund')?.stoppedAt === undefined ? {} : refundClock(next, next.at)),
    actOnSettled,
  );
}
