import { clockOf } from '../case/due.ts';
import { careConditions, holdsEnd } from '../goods/care/guards.ts';
import { compensationConditions, isOwing } from '../goods/compensation/guards.ts';
import { goodsConditions } from '../goods/guards.ts';
import type { ReturnContext } from './context.ts';
import { approvedUnits } from './decisions.ts';
import { nextDutyAt } from './duties.ts';
import { extraWaits } from './extra.ts';
import { isOpen } from './unit.ts';

type Test = (context: ReturnContext) => boolean;

/** Conditions that the chart decides by, on the case's data alone. */
export const conditions = {
  ...goodsConditions<ReturnContext>(nextDutyAt, (context) => holdsEnd(context) || isOwing(context)),
  ...careConditions,
  ...compensationConditions,
  noneApproved: (context) => approvedUnits(context).length === 0,
  /** Nothing waits for a decision. */
  allSettled: (context) => !context.units.some(isOpen) && !extraWaits(context),
  refundAwaited: (context) => refundRuns(context),
  refundDone: (context) => !refundRuns(context),
  stockAwaited: ({ waiting }) => waiting !== null && !waiting.tried,
  waitOver: ({ waiting }) => waiting === null,
} satisfies Record<string, Test>;

function refundRuns(context: ReturnContext): boolean {
  const clock = clockOf(context, 'refund');
  return clock !== undefined && clock.stoppedAt === undefined;
}
