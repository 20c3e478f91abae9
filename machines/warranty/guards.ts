import { clockOf } from '../case/due.ts';
import { levelAbove } from '../case/escalation.ts';
import { undocumented } from '../case/safety.ts';
import { goodsConditions } from '../goods/guards.ts';
import { isApproved } from './approving.ts';
import type { ClaimContext } from './context.ts';
import { nextDutyAt } from './duties.ts';
import { openPromise } from './promise.ts';
import { allTried, isSolved } from './troubleshooting.ts';
import { isOpen } from './unit.ts';
import { unresolvedRuns } from './unresolved.ts';

type Test = (context: ClaimContext) => boolean;

/** Conditions that the chart decides by, on the case's data alone. */
export const conditions = {
  ...goodsConditions<ClaimContext>(nextDutyAt, undocumented),
  /** Its serial number is not strange, or a person has looked at it. */
  verified: ({ strangeSerial }) => strangeSerial === null,
  isDeclined: ({ declined }) => declined !== null,
  isDescribed: ({ describedAt }) => describedAt !== null,
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
  escalated: ({ escalation }) => escalation !== null,
  notEscalated: ({ escalation }) => escalation === null,
  escalationTaken: ({ escalation }) => escalation !== null && escalation.acknowledgedAt !== null,
  canClimb: ({ escalation, policy }) =>
    escalation !== null && levelAbove(escalation, policy.escalation?.levels.value ?? []) !== undefined,
  unresolvedRuns,
  unresolvedRests: (context) => !unresolvedRuns(context),
  safetyConcern: ({ safety }) => safety !== null && safety.followedUpAt === null,
  safetyFollowedUp: ({ safety }) => safety !== null && safety.followedUpAt !== null,
} satisfies Record<string, Test>;

function replacementRuns(context: ClaimContext): boolean {
  const clock = clockOf(context, 'replacement');
  return clock !== undefined && clock.stoppedAt === undefined;
}
