import { stopClock } from '../clocks/stop-clock.ts';
import type { Letter } from '../case/letter.ts';
import { acknowledged } from './acknowledging.ts';
import { applied } from '../case/applied.ts';
import { reached } from './answering.ts';
import { isThrough } from '../case/deed.ts';
import { promise } from './commitments.ts';
import { checkInTold } from './check-in-promises.ts';
import type { Change, ComplaintContext } from './context.ts';
import { holdsUntil } from './deadlines.ts';
import { silenceFrom } from './heard-after.ts';
import { promisedWithAnswer } from './promising.ts';
import { renewed } from './renewing.ts';
import { reported } from '../case/safety.ts';

/**
 * What follows when the reader has a letter. One rule for all of them: a clock that waits for a word is met, and a date is
 * promised or kept, when the word was handed over, at the time `at` (epoch ms) it was: of the receipt of a mail or letter,
 * of the conversation for what was said. What was written but not handed over meets nothing.
 */
export function handedOver(context: ComplaintContext, letter: Letter, at: number): Change {
  const { purpose, params } = letter;
  const owed = context.answered === null || context.answered.reachedAt === null;
  // What the letter says; a date that was moved since then holds.
  const stated = params?.facts['newDate'] ?? params?.facts['expectedBy'];
  const told = Math.max(holdsUntil(context), typeof stated === 'number' ? stated : 0);
  switch (purpose) {
    case 'acknowledgement':
      return owed && context.acknowledgedAt === undefined ? acknowledged(context, at, told) : {};
    // Whoever was answered at once had no acknowledgement: now they know who has it and by when.
    case 'reopened':
      return owed ? { acknowledgedAt: context.acknowledgedAt ?? at, ...promise(context, at, told) } : {};
    case 'resumed':
      return owed ? promise(context, at, told) : {};
    case 'delay-notice':
      return owed ? renewed(context, at) : {};
    case 'answer':
      return applied(
        context,
        (next) => reached(next, at),
        (next) => promisedIn(next, params, at),
      );
    case 'follow-up':
      return askedBefore(context, letter) ? {} : silenceFrom(context, at);
    case 'escalation-status':
      return toldCheckIn(context, params, at);
    case 'safety-report':
      return reported(context, params, at);
    case 'referral':
      return context.forwardedAt === undefined ? forwarded(context, at) : {};
    default:
      return {};
  }
}

/** The customer has an earlier letter with the same question: a reminder gives no more time. */
function askedBefore({ letters, answered }: ComplaintContext, { key }: Letter): boolean {
  return letters.some(
    (each) =>
      each.purpose === 'follow-up' &&
      each.key !== key &&
      isThrough(each) &&
      each.writtenAt >= (answered?.reachedAt ?? 0),
  );
}

/** News of the escalation was promised. */
function toldCheckIn(context: ComplaintContext, params: Letter['params'], at: number): Change {
  const checkInBy = params?.facts['checkInBy'];
  return typeof checkInBy === 'number' ? checkInTold(context, at, checkInBy) : {};
}

/** What the answer promises besides itself counts from when the customer has it. */
function promisedIn(context: ComplaintContext, params: Letter['params'], at: number): Change {
  const { promised, promisedBy } = params?.facts ?? {};
  if (typeof promisedBy !== 'number') return {};
  return promisedWithAnswer(context, promised === 'repair' ? 'repair' : 'thing', at, promisedBy);
}

/** The department has it [ASI-PROC-1]. */
function forwarded(context: ComplaintContext, at: number): Change {
  const clocks = context.clocks.map((clock) =>
    clock.name === 'forwarding' ? stopClock(clock, at, context.policy.calendars) : clock,
  );
  return { clocks, forwardedAt: at };
}
