import { applied } from '../case/applied.ts';
import { escalationOf } from '../case/escalating.ts';
import { checkInKept, checkInOver, checkInStalled, nextCheckInTold } from './check-in-promises.ts';
import type { ComplaintContext } from './context.ts';
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
