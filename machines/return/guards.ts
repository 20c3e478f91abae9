import { isUnderWay } from '../case/deed.ts';
import { clockOf } from '../case/due.ts';
import { latest } from '../case/letters.ts';
import { actsUnderWay, labelOf, stuckActs } from './acts.ts';
import type { End, ReturnContext } from './context.ts';
import { approvedUnits } from './decisions.ts';
import { nextDutyAt } from './duties.ts';
import { isOpen } from './unit.ts';

type Test = (context: ReturnContext) => boolean;

/** Conditions that the chart decides by, on the case's data alone. */
export const conditions = {
  noneApproved: (context) => approvedUnits(context).length === 0,
  labelReady: (context) => labelOf(context) !== undefined,
  /** Nothing waits for a decision. */
  allSettled: ({ units }) => !units.some(isOpen),
  /** Everything that was to be done for goods and money is done. */
  allDone: (context) => nothingOwed(context),
  refundAwaited: (context) => refundRuns(context),
  refundDone: (context) => !refundRuns(context),
  dutyOwed: (context) => nextDutyAt(context) !== null,
  dutyDone: (context) => nextDutyAt(context) === null,
  dutyMoved: (context) => nextDutyAt(context) !== context.dutyWatch,
  mayEnd: (context) => lastWordSettled(context) && nothingOwed(context),
  endsWithdrawn: (context) =>
    endsAs(context, 'withdrawn') && lastWordSettled(context) && nothingOwed(context),
  endsExpired: (context) => endsAs(context, 'expired') && lastWordSettled(context) && nothingOwed(context),
  owesNothing: (context) => nothingOwed(context),
  owesNothingWithdrawn: (context) => endsAs(context, 'withdrawn') && nothingOwed(context),
  owesNothingExpired: (context) => endsAs(context, 'expired') && nothingOwed(context),
} satisfies Record<string, Test>;

function refundRuns(context: ReturnContext): boolean {
  const clock = clockOf(context, 'refund');
  return clock !== undefined && clock.stoppedAt === undefined;
}

function endsAs({ ending }: ReturnContext, as: End['as']): boolean {
  return ending?.as === as;
}

/** No act on goods or money is under way or waits for a person. */
function nothingOwed(context: ReturnContext): boolean {
  return !actsUnderWay(context) && stuckActs(context).length === 0;
}

function lastWordSettled(context: ReturnContext): boolean {
  return !context.letters.some(isUnderWay) && latest(context, 'ending')?.status !== 'needs-person';
}
