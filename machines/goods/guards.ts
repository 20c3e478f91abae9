import { isUnderWay } from '../case/deed.ts';
import { latest } from '../case/letters.ts';
import { unseenRests } from '../case/paid-less.ts';
import { actsUnderWay, labelOf, stuckActs } from './acts.ts';
import type { End, GoodsContext } from './context.ts';
import { lettersOwed } from './duties.ts';
import { askedPayments } from './refunds.ts';

/**
 * Conditions that the chart of every case about goods decides by.
 *
 * @param nextDutyAt when a person is told next what waits, epoch ms; null: nothing does
 * @param held something else keeps the case from being over
 */
export function goodsConditions<C extends GoodsContext>(
  nextDutyAt: (context: C) => number | null,
  held: (context: C) => boolean = () => false,
) {
  const free = (context: C) =>
    nothingOwed(context) &&
    lettersOwed(context).length === 0 &&
    unseenRests(askedPayments(context)).length === 0 &&
    !held(context);
  const ends = (as: End['as']) => (context: C) => context.ending?.as === as;
  const settled = (context: C) => lastWordSettled(context) && free(context);
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
    /** Nothing is on its way any more, and a person must act before the case can be over: they are called from now on. */
    lastWordStuck: (context: C) =>
      nextDutyAt(context) !== null &&
      !context.letters.some(isUnderWay) &&
      !actsUnderWay(context) &&
      (ends('withdrawn')(context) || lastWordSettled(context)),
    owesNothing: free,
    owesNothingWithdrawn: (context: C) => ends('withdrawn')(context) && free(context),
    owesNothingExpired: (context: C) => ends('expired')(context) && free(context),
  };
}

/** No act on goods or money is under way or waits for a person. */
function nothingOwed(context: GoodsContext): boolean {
  return !actsUnderWay(context) && stuckActs(context).length === 0;
}

function lastWordSettled(context: GoodsContext): boolean {
  return !context.letters.some(isUnderWay) && latest(context, 'ending')?.status !== 'needs-person';
}
