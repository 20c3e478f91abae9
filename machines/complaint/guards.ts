import { acknowledgedBy } from './acknowledging.ts';
import type { ComplaintContext } from './context.ts';
import { dueAt } from './deadlines.ts';
import { isThrough, isUnderWay, latest } from './letters.ts';

type Test = (context: ComplaintContext) => boolean;

/** Conditions that the chart decides by, on the case's data alone. */
export const conditions = {
  answered: ({ answered }) => answered !== null,
  acknowledged: ({ acknowledgedAt }) => acknowledgedAt !== undefined,
  forwarded: ({ forwardedAt, letters }) =>
    forwardedAt !== undefined && isThrough(latest({ letters }, 'referral')),
  owned: ({ owner }) => owner !== undefined,
  acknowledgesByItself: (context) => context.owner !== undefined && acknowledgedBy(context).how === 'email',
  acknowledgesByDefault: (context) => acknowledgedBy(context).how === 'choice',
  mayRenewByItself: ({ automaticLeft }) => automaticLeft > 0,
  noDatePending: ({ pendingDate }) => pendingDate === null,
  /** In a state that was reached because the date passed: a later one holds again. */
  newDateTold: (context) => context.brokenDueAt !== null && dueAt(context, 'answer') > context.brokenDueAt,
  answerOwed: ({ answered, reopened }) => answered === null && reopened > 0,
  answerDelivered: (context) => context.answered?.via === 'verbal' || isThrough(latest(context, 'answer')),
  reminds: ({ policy }) => policy.followUp.reminder !== undefined,
  lastWordSettled: (context) => lastWordSettled(context),
  withdrawing: ({ ending }) => ending?.as === 'withdrawn',
  endsWithdrawn: (context) => context.ending?.as === 'withdrawn' && lastWordSettled(context),
} satisfies Record<string, Test>;

function lastWordSettled({ letters }: ComplaintContext): boolean {
  return !letters.some(isUnderWay) && latest({ letters }, 'ending')?.status !== 'needs-person';
}
