import { stopClock } from '../clocks/stop-clock.ts';
import type { Letter } from '../case/letter.ts';
import { acknowledged } from './acknowledging.ts';
import { promise } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { holdsUntil } from './deadlines.ts';
import type { EffectSettled } from './events.ts';
import { isThrough, latest, letterOf } from './letters.ts';
import { renewed } from './renewing.ts';
import { promisedWithAnswer } from './promising.ts';
import { reported } from './safety.ts';

/** Records what became of a letter, and what follows once its reader has it. */
export function recordReceipt(context: ComplaintContext, event: EffectSettled): Change {
  const letter = letterOf(context, event.params);
  if (!letter) return {};
  const settled = withReceipt(
    letter,
    event,
    context.answered !== null && beforeAnswer.includes(letter.purpose),
  );
  const next = { ...context, letters: context.letters.map((each) => (each === letter ? settled : each)) };
  if (!isThrough(settled) || latest(next, settled.purpose) !== settled) return next;
  return { ...next, ...followingFrom(next, letter, event.receipt.at) };
}

/** What nobody needs to send again once the answer is given. */
const beforeAnswer: readonly string[] = [
  'acknowledgement',
  'reopened',
  'delay-notice',
  'question',
  'resumed',
];

/** A delivered letter needs its params no more. */
function withReceipt(
  { params, ...letter }: Letter,
  { effectId, receipt }: EffectSettled,
  moot: boolean,
): Letter {
  const failed = receipt.status === 'needs-person';
  const status = letter.status === 'superseded' || (failed && moot) ? 'superseded' : receipt.status;
  const again = failed && params;
  return { ...letter, status, effectId, receipt, ...(again && { params }) };
}

function followingFrom(context: ComplaintContext, { purpose, params }: Letter, at: number): Change {
  // What the letter says; a date that was moved since then holds.
  const stated = params?.facts['newDate'] ?? params?.facts['expectedBy'];
  const told = Math.max(holdsUntil(context), typeof stated === 'number' ? stated : 0);
  switch (purpose) {
    case 'acknowledgement':
      return context.acknowledgedAt === undefined && !context.answered ? acknowledged(context, at, told) : {};
    case 'reopened':
    case 'resumed':
      return context.answered ? {} : promise(context, at, told);
    case 'delay-notice':
      return context.answered ? {} : renewed(context, at);
    case 'answer':
      return promisedIn(context, params, at);
    case 'safety-report':
      return reported(context, at);
    case 'referral':
      return context.forwardedAt === undefined ? forwarded(context, at) : {};
    default:
      return {};
  }
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
