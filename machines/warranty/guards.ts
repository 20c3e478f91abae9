import { clockOf } from '../case/due.ts';
import { careConditions, holdsEnd } from '../goods/care/guards.ts';
import { compensationConditions, isOwing } from '../goods/compensation/guards.ts';
import { goodsConditions } from '../goods/guards.ts';
import { isApproved } from './approving.ts';
import type { ClaimContext } from './context.ts';
import { nextDutyAt } from './duties.ts';
import { isExpired } from './judging.ts';
import { openPromise } from './promise.ts';
import { allTried, isSolved } from './troubleshooting.ts';
import { isOpen } from './unit.ts';
import { unresolvedRuns } from './unresolved.ts';

type Test = (context: ClaimContext) => boolean;

/** Conditions that the chart decides by, on the case's data alone. */
export const conditions = {
  ...goodsConditions<ClaimContext>(nextDutyAt, (context) => holdsEnd(context) || isOwing(context)),
  ...careConditions,
  ...compensationConditions,
  /** Its serial number is not strange, or a person has looked at it. */
  verified: ({ strangeSerial }) => strangeSerial === null,
  isDeclined: ({ declined }) => declined !== null,
  isDescribed: ({ describedAt }) => describedAt !== null,
  isExpired,
  covered: ({ coverage }) => coverage?.covered === true,
  solved: isSolved,
  allTried,
  approved: isApproved,
  /** Nothing waits for a decision. */
  allSettled: ({ units }) => !units.some(isOpen),
  noStock: ({ missingArticles }) => missingArticles !== null,
  waitsForStock: (context) => context.missingArticles !== null && openPromise(context) !== undefined,
  replacementAwaited: (context) => replacementRuns(context),
  replacementDone: (context) => !replacementRuns(context),
  unresolvedRuns,
  unresolvedRests: (context) => !unresolvedRuns(context),
} satisfies Record<string, Test>;

function replacementRuns(context: ClaimContext): boolean {
  const clock = clockOf(context, 'replacement');
  return clock !== undefined && clock.stoppedAt === undefined;
}
