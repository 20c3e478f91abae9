import { applied } from '../case/applied.ts';
import { escalationOf } from '../case/escalating.ts';
import { checkInKept, checkInOver, checkInStalled, nextCheckInTold } from './check-in-promises.ts';
import type { Change, ComplaintContext } from './context.ts';
import { tellContact, tellCustomer } from './escalation-letters.ts';
import { concernRaised } from './safety.ts';

/** The steps of a complaint's escalation; the date of the next news is a promise to the customer [SUP-ESC-1] [HAW-ESC-1]. */
export const { escalate, climbed, reminded, acknowledgedBy, checkedIn, endEscalation } =
  escalationOf<ComplaintContext>({
    calendarOf: ({ policy }) => policy.answer.within.value.calendar,
    tellContact,
    tellCustomer,
    raised: concernRaised,
    stalled: checkInStalled,
    taken: ({ investigatedAt }, at) => ({ investigatedAt: investigatedAt ?? at }),
    progressTold: (context, occurredAt) =>
      nextCheckInTold(context)
        ? {}
        : applied(
            context,
            (news) => checkInKept(news, occurredAt),
            (news) => tellCustomer(news, 'progress'),
          ),
    over: (context, how) => checkInOver(context, how === 'answered'),
  });

/** The answer ends the escalation in which it is given, at once when it was said; a written one when it has reached the customer. */
export function answerGiven(context: ComplaintContext): Change {
  const { answered, escalation } = context;
  if (!answered || !escalation) return {};
  return answered.reachedAt === null
    ? { answered: { ...answered, escalation: escalation.number } }
    : endEscalation(context, 'answered');
}

/** The customer has the answer: the escalation in which it was given is over; one that began since is not. */
export function answerArrived(context: ComplaintContext): Change {
  const { answered, escalation } = context;
  const ends = answered?.escalation !== undefined && answered.escalation === escalation?.number;
  return ends ? endEscalation(context, 'answered') : {};
}
