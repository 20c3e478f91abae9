import { levelAbove } from '../case/escalation.ts';
import { acknowledgedBy } from './acknowledging.ts';
import { answerStands } from './answer-stands.ts';
import { answerToldBy, isWaiting } from './commitments.ts';
import type { ComplaintContext, End } from './context.ts';
import { clockOf } from '../case/due.ts';
import { defaultOwnerAt, followUpAt, holdsUntil, lastWordUntil } from './deadlines.ts';
import { wordWaits } from './heard-after.ts';
import { isThrough, isUnderWay } from '../case/deed.ts';
import { latest } from '../case/letters.ts';

import { nextDutyAt } from './duties.ts';
import { lastingOwed } from './lasting.ts';
import { nextOfPromises, promisesOwed } from './promises-owed.ts';
import { pendingApproval } from '../case/compensation-approval.ts';
import { paymentOwed } from './paying.ts';
import { undocumented } from '../case/safety.ts';
import { callOwed } from '../case/safety-call.ts';
import { safetyCalls } from '../case/safety-duties.ts';
import { isSolved, keepsOwed } from './solved-at.ts';
import { choiceAhead, choiceUntold, repliesUntil, solvedAndDone } from './solved.ts';
import { answerPaused } from './waiting.ts';
import { unresolvedRuns } from './unresolved.ts';

type Test = (context: ComplaintContext) => boolean;

/** Conditions that the chart decides by, on the case's data alone. */
export const conditions = {
  answered: ({ answered }) => answered !== null,
  acknowledged: ({ acknowledgedAt }) => acknowledgedAt !== undefined,
  forwarded: ({ forwardedAt, letters }) =>
    forwardedAt !== undefined && isThrough(latest({ letters }, 'referral')),
  over: ({ ending }) => ending !== undefined,
  owned: ({ owner }) => owner !== undefined,
  acknowledgesByItself: (context) => context.owner !== undefined && acknowledgedBy(context).how === 'email',
  acknowledgesByDefault: (context) => acknowledgedBy(context).how === 'choice',
  mayRenewByItself: ({ automaticLeft }) => automaticLeft > 0,
  /** No answer is on its way that would make it needless. */
  noticeOwed: (context) => context.automaticLeft > 0 && answerStands(context) !== 'underWay',
  mayNotRenewByItself: ({ automaticLeft }) => automaticLeft === 0,
  noDatePending: ({ pendingDate }) => pendingDate === null,
  /** In a state that was reached because the date passed: a later one holds again. */
  newDateTold: (context) => holdsUntil(context) > (context.brokenDueAt ?? context.at),
  /** The date was over before anybody was told it: entered late. */
  overBeforeTold: (context) => holdsUntil(context) <= context.at && answerToldBy(context) === undefined,
  unroutedTooLong: (context) => context.owner === undefined && defaultOwnerAt(context) <= context.at,
  acknowledgesLateByDefault: (context) =>
    acknowledgedBy(context).how === 'choice' && defaultOwnerAt(context) <= context.at,
  answerOwed: ({ answered, reopened }) => answered === null && reopened > 0,
  answerReached: (context) => answerStands(context) === 'reached',
  /** Also when the customer had the answer and says in the same breath that it is not solved. */
  acknowledgementReplaced: (context) =>
    answerStands(context) === 'reached' ||
    (context.acknowledgedAt === undefined && clockOf(context, 'acknowledgement')?.stoppedAt !== undefined),
  answerStuck: (context) => answerStands(context) === 'stuck',
  answerUnderWay: (context) => answerStands(context) === 'underWay',
  reminds: ({ policy }) => policy.followUp.reminder !== undefined,
  responseAwaited: (context) => {
    const clock = clockOf(context, 'response');
    return clock !== undefined && clock.stoppedAt === undefined;
  },
  responded: (context) => clockOf(context, 'response')?.stoppedAt !== undefined,
  escalated: ({ escalation }) => escalation !== null,
  notEscalated: ({ escalation }) => escalation === null,
  /** The escalation is over, and an answer stands about which nobody was asked yet: whatever was asked before it began was about another. */
  answeredUnasked: ({ escalation, answered, askedAt }) =>
    escalation === null && answered !== null && askedAt === null,
  escalationTaken: ({ escalation }) => typeof escalation?.acknowledgedAt === 'number',
  canClimb: ({ escalation, policy }) =>
    escalation !== null && levelAbove(escalation, policy.escalation?.levels.value ?? []) !== undefined,
  unresolvedRuns,
  unresolvedRests: (context) => !unresolvedRuns(context),
  waiting: isWaiting,
  notWaiting: (context) => !isWaiting(context),
  answerPaused,
  answerNotPaused: (context) => !answerPaused(context),
  datePending: ({ pendingDate }) => pendingDate !== null,
  answerDateMoved: (context) =>
    context.answerWatch !== undefined && context.answerWatch !== holdsUntil(context),
  approvalPending: (context) => pendingApproval(context) !== undefined,
  nothingToApprove: (context) => pendingApproval(context) === undefined,
  safetyConcern: ({ safety }) => safety?.followedUpAt === null,
  safetyFollowedUp: ({ safety }) => typeof safety?.followedUpAt === 'number',
  /** The customer has more time for a reply than was thought: asked later, or heard from since. */
  replyAhead: (context) => repliesUntil(context) > context.at,
  choiceUntold,
  solvedAndDone,
  /** Something was promised for later since the question was put off to now. */
  followUpAhead: (context) => keepsOwed(context) && followUpAt(context) > context.at,
  /**
   * Nobody closes a case by silence before the customer has the question, or while a word of theirs waits for a reply, something
   * promised is owed or a supervisor has not decided.
   */
  closableUnasked: (context) =>
    context.answered !== null &&
    !isSolved(context) &&
    !wordWaits(context) &&
    !choiceAhead(context) &&
    (latest(context, 'follow-up')?.status ?? 'delivered') !== 'needs-person' &&
    !isUnderWay(latest(context, 'follow-up')) &&
    nothingOwed(context) &&
    promisesOwed(context).length === 0 &&
    pendingApproval(context) === undefined,
  promiseAhead: (context) => nextOfPromises(context) !== null,
  reminderAhead: (context) => typeof nextOfPromises(context)?.remindAt === 'number',
  promisesMoved: (context) => {
    const [next, watched] = [nextOfPromises(context), context.promiseWatch];
    return next?.dueAt !== watched?.dueAt || next?.remindAt !== watched?.remindAt;
  },
  dutyOwed: (context) => nextDutyAt(context) !== null,
  dutyDone: (context) => nextDutyAt(context) === null,
  dutyMoved: (context) => nextDutyAt(context) !== context.dutyWatch,
  safetyCalls,
  /** Its time is not over: something else was looked at. */
  lastWordAhead: (context) => context.at < lastWordUntil(context) && !safetyCalls(context),
  /** The last word has its receipt, and nothing that must outlive the case is open. */
  mayEnd: (context) => lastWordSettled(context) && nothingOwed(context),
  endsWithdrawn: (context) =>
    endsAs(context, 'withdrawn') && lastWordSettled(context) && nothingOwed(context),
  endsReferredOut: (context) =>
    endsAs(context, 'referredOut') && lastWordSettled(context) && nothingOwed(context),
  /** Nothing is on its way any more, and a person must act before the case can be over: they are called from now on. */
  lastWordStuck: (context) =>
    nextDutyAt(context) !== null &&
    !context.letters.some(isUnderWay) &&
    (!endsAs(context, 'closed') || lastWordSettled(context)),
  owesNothing: (context) => nothingOwed(context),
  owesNothingWithdrawn: (context) => endsAs(context, 'withdrawn') && nothingOwed(context),
  owesNothingReferredOut: (context) => endsAs(context, 'referredOut') && nothingOwed(context),
} satisfies Record<string, Test>;

function endsAs({ ending }: ComplaintContext, as: End['as']): boolean {
  return ending?.as === as;
}

function lastWordSettled({ letters }: ComplaintContext): boolean {
  return !letters.some(isUnderWay) && latest({ letters }, 'ending')?.status !== 'needs-person';
}

function nothingOwed(context: ComplaintContext): boolean {
  return (
    lastingOwed(context).length === 0 &&
    !undocumented(context) &&
    callOwed(context) === undefined &&
    !paymentOwed(context)
  );
}
