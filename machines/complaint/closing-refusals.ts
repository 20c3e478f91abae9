import { cityOf, formatInstant } from '../../policies/calendar/format.ts';
import { undocumented } from '../case/safety.ts';
import type { ComplaintContext } from './context.ts';
import { answerCalendar, followUpAt } from './deadlines.ts';
import { isSolved, keepsOwed } from './solved-at.ts';
import type { MessageOf } from './events.ts';

export function whyNotReopen({ answered }: ComplaintContext): string | undefined {
  return answered ? undefined : "It is not answered yet: record what the customer said with 'customerSaid'.";
}

/** Solved is the customer's word: theirs, or recorded for them with how it was heard [HAW-STEP-2] [SUP-COMP-1]. */
export function whyNotClose(
  context: ComplaintContext,
  message?: MessageOf<'confirmSolved'>,
): string | undefined {
  if (!context.answered) return whyNotReopen(context);
  if (isSolved(context))
    return 'The customer said so already: it ends by itself when what is owed is done, documented, decided and chosen.';
  // Where the policy keeps what is owed after it, the word is taken and the case stays open for the documentation [SUP-SAFE-2].
  if (undocumented(context) && !keepsOwed(context))
    return "A safety incident must be documented in all details before the case can close: send 'documentIncident' first.";
  if (!message || message.actor.role === 'customer') return undefined;
  const { channel, text } = message.payload;
  if (channel === undefined)
    return "Only the customer's word closes a case as solved: say how it was heard as 'channel', or let the follow-up ask.";
  return text === undefined ? whyNotUnasked(context) : undefined;
}

/** A policy may let no step be skipped: then the question was put by the follow-up, or by who heard the answer to it [HAW-STEP-1]. */
function whyNotUnasked(context: ComplaintContext): string | undefined {
  const { policy, askedAt } = context;
  if (!policy.answer.afterInvestigation?.value || askedAt !== null) return undefined;
  const { timeZone } = answerCalendar(context);
  const asks = `${formatInstant(followUpAt(context), timeZone)} (${cityOf(timeZone)})`;
  return `The policy '${policy.id}' skips no step, and the follow-up goes out on ${asks}: ask whether the customer is satisfied and needs more help, and record the answer as 'text'.`;
}
