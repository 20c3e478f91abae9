import { dueAt } from '../case/due.ts';
import { safetyCallsAt } from '../case/safety-duties.ts';
import { callAgainAt } from './call-again.ts';
import type { ComplaintContext } from './context.ts';
import {
  defaultOwnerAt,
  followUpAt,
  followUpSpan,
  holdsUntil,
  lastWordUntil,
  noticeAt,
} from './deadlines.ts';
import { nextDutyAt } from './duties.ts';
import { remindAt, stalledAt } from './escalation-times.ts';
import { nextOfPromises } from './promises-owed.ts';
import { repliesUntil } from './solved.ts';
import { waitingUntil } from './waiting.ts';

/** From the case's own instant to a due instant; overdue is at once. */
const until =
  (instant: (context: ComplaintContext) => number) =>
  ({ context }: { context: ComplaintContext }) =>
    Math.max(0, instant(context) - context.at);

/** How long each timer of the chart runs from now, ms. */
export const delays = {
  defaultOwner: until(defaultOwnerAt),
  acknowledgementDue: until((context) => dueAt(context, 'acknowledgement')),
  forwardingDue: until((context) => dueAt(context, 'forwarding')),
  delayNotice: until(noticeAt),
  answerDue: until(holdsUntil),
  followUp: until(followUpAt),
  reminder: until((context) => followUpSpan(context, context.askedAt ?? context.at, 'reminder')),
  closing: until(repliesUntil),
  responseDue: until((context) => dueAt(context, 'response')),
  unresolved: until((context) => dueAt(context, 'unresolved')),
  escalationDue: until((context) => dueAt(context, 'escalation')),
  escalationRepeat: until(remindAt),
  checkInDue: until(stalledAt),
  safetyFollowUp: until((context) => dueAt(context, 'safety-follow-up')),
  approvalDue: until((context) => dueAt(context, 'approval')),
  approvalRepeat: until((context) => callAgainAt(context, context.at)),
  waitingLimit: until(waitingUntil),
  promiseReminder: until((context) => nextOfPromises(context)?.remindAt ?? context.at),
  promiseDue: until((context) => nextOfPromises(context)?.dueAt ?? context.at),
  dutyDue: until((context) => nextDutyAt(context) ?? context.at),
  lastWord: until((context) => Math.min(lastWordUntil(context), ...safetyCallsAt(context))),
};
