import { stopClock } from '../clocks/stop-clock.ts';
import type { Letter } from '../case/letter.ts';
import { acknowledged } from './acknowledging.ts';
import { applied } from '../case/applied.ts';
import { reached } from './answering.ts';
import { isThrough } from '../case/deed.ts';
import { answerToldBy, promise } from './commitments.ts';
import { checkInTold } from './check-in-promises.ts';
import type { Change, ComplaintContext } from './context.ts';
import { answerArrived } from './escalating.ts';
import { holdsUntil } from './deadlines.ts';
import { silenceFrom } from './heard-after.ts';
import { promisedWithAnswer } from './promising.ts';
import { readTooLate, renewed } from './renewing.ts';
import { asked } from './waiting.ts';
import { keepsOwed } from './solved-at.ts';
import { choiceTold } from './solved.ts';
import { reported } from '../case/safety.ts';

/**
 * What follows when the reader has a letter. One rule for all of them: a clock that waits for a word is met, and a date is
 * promised or kept, when the word was handed over, at the time `at` (epoch ms) it was: of the receipt of a mail or letter,
 * of the conversation for what was said. What was written but not handed over meets nothing.
 */
export function handedOver(context: ComplaintContext, letter: Letter, at: number): Change {
  const { purpose, params } = letter;
  const owed = context.answered === null || context.answered.reachedAt === null;
  switch (purpose) {
    case 'acknowledgement':
      return owed && context.acknowledgedAt === undefined
        ? applied(context, acknowledged(at), (next) => dateRead(next, letter, at))
        : {};
    // Whoever was answered at once had no acknowledgement: now they know who has it and by when.
    case 'reopened':
      return owed ? { acknowledgedAt: context.acknowledgedAt ?? at, ...dateRead(context, letter, at) } : {};
    case 'resumed':
      return owed ? dateRead(context, letter, at) : {};
    case 'delay-notice':
      return owed ? renewed(context, at) : {};
    case 'question':
      return asked(context, at);
    case 'answer':
      return applied(
        context,
        (next) => reached(next, at),
        answerArrived,
        // Whoever replied before this receipt had it then.
        (next) =>
          keepsOwed(next) && context.answered?.reachedAt !== null ? {} : promisedIn(next, params, at),
      );
    case 'follow-up':
      return applied(
        context,
        (next) => choiceTold(next, params, at),
        (next) => (askedBefore(next, letter) ? {} : silenceFrom(next, at)),
      );
    case 'compensation-offer':
      return choiceTold(context, params, at);
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

/**
 * The customer reads the date of the letter: that one is promised, and none that the clock has come to meanwhile, unless a
 * later one was told since it was written [CSP-PROM-1]. One that is over when it is read is put right at once.
 */
function dateRead(context: ComplaintContext, { params }: Letter, at: number): Change {
  const { newDate, expectedBy = holdsUntil(context) } = params?.facts ?? {};
  const stated = Number(newDate ?? expectedBy);
  const told = answerToldBy(context);
  if (told !== undefined && told > stated) return {};
  if (stated > at) return promise(context, at, stated);
  return told === undefined ? readTooLate(context, stated) : {};
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
export function promisedIn(context: ComplaintContext, params: Letter['params'], at: number): Change {
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
