import { isUnderWay } from '../case/deed.ts';
import { latest } from '../case/letters.ts';
import { actsUnderWay, labelOf, stuckActs } from './acts.ts';
import type { End, GoodsContext } from './context.ts';

/**
 * Conditions that the chart of every case about goods decides by.
 *
 * @param nextDutyAt when a person is told next what waits, epoch ms; null: nothing does
 */
export function goodsConditions<C extends GoodsContext>(nextDutyAt: (context: C) => number | null) {
  const ends = (as: End['as']) => (context: C) => context.ending?.as === as;
  const settled = (context: C) => lastWordSettled(context) && nothingOwed(context);
  return {
    labelReady: (context: C) => labelOf(context) !== undefined,
    /** Everything that was to be done for goods and money is done. */
    allDone: (context: C) => nothingOwed(context),
    dutyOwed: (context: C) => nextDutyAt(context) !== null,
    dutyDone: (context: C) => nextDutyAt(context) === null,
    dutyMoved: (context: C) => nextDutyAt(context) !== context.dutyWatch,
    mayEnd: settled,
    endsWithdrawn: (context: C) => ends('withdrawn')(context) && settled(context),
    endsExpired: (context: C) => ends('expired')(context) && settled(context),
    owesNothing: (context: C) => nothingOwed(context),
    owesNothingWithdrawn: (context: C) => ends('withdrawn')(context) && nothingOwed(context),
    owesNothingExpired: (context: C) => ends('expired')(context) && nothingOwed(context),
  };
}

/** No act on goods or money is under way or waits for a person. */
function nothingOwed(context: GoodsContext): boolean {
  return !actsUnderWay(context) && stuckActs(context).length === 0;
}

function lastWordSettled(context: GoodsContext): boolean {
  return !context.letters.some(isUnderWay) && latest(context, 'ending')?.status !== 'needs-person';
}
