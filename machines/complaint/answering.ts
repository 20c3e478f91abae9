import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Actor } from '../case/interaction.ts';
import { applied } from '../case/applied.ts';
import { settle } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { dueAt } from '../case/due.ts';
import { answerCalendar, closeOfDate } from './deadlines.ts';
import { stopWaiting } from './waiting.ts';
import { isUnderWay } from '../case/deed.ts';
import { latest, supersede } from '../case/letters.ts';
import { write } from './letters.ts';
import type { AnswerPayload } from './payloads.ts';
import { promisedWithAnswer } from './promising.ts';
import { saidAndUnderstood } from './understood.ts';

/** Clocks that stop when the answer has reached the customer; no other is its business. */
const stops: readonly string[] = ['answer', 'unresolved'];

/**
 * The substantive answer, given at `occurredAt`: written to the customer unless it was said. It meets its clock and keeps
 * the promise when it has reached the customer [ASI-RES-1] [ASI-RES-3].
 */
export function recordAnswer(
  asked: ComplaintContext,
  payload: AnswerPayload,
  occurredAt: number,
  actor: Actor,
): Change {
  const context = applied(asked, stopWaiting(occurredAt));
  const { decision, via } = payload;
  const atOnce = context.acknowledgedAt === undefined && !isUnderWay(latest(context, 'acknowledgement'));
  const words: Record<string, string> =
    payload.decision === 'accommodated'
      ? {
          analysis: payload.analysis,
          proposal: payload.proposal,
          ...(payload.guidance !== undefined && { guidance: payload.guidance }),
        }
      : { analysis: payload.analysis, reasons: payload.reasons };
  const told = {
    at: occurredAt,
    who: actor,
    direction: 'out',
    channel: via === 'verbal' ? context.channel : via,
    what: saidAndUnderstood(`Answered: ${decision}`, payload),
    words: Object.values(words),
  } as const;
  const forwarding = context.forwardedAt === undefined ? 'forwarding' : undefined;
  const next: ComplaintContext = {
    ...context,
    clocks: context.clocks.map((clock) =>
      clock.name === forwarding ? replaced(context, clock, occurredAt) : clock,
    ),
    interactions: [...context.interactions, told],
    answered: { at: occurredAt, decision, via, reachedAt: null },
    letters: supersede(context.letters, 'answer'),
  };
  const extra = promisedWith(next, payload);
  if (via === 'verbal') {
    return applied(
      next,
      (said) => reached(said, occurredAt),
      (said) => (extra ? promisedWithAnswer(said, extra.promised, occurredAt, extra.promisedBy) : {}),
    );
  }
  const done = atOnce && extra === undefined;
  const solved = done && payload.decision === 'accommodated' ? payload.proposal : undefined;
  const letter = write(next, {
    purpose: 'answer',
    template: solved === undefined ? 'answer' : 'resolved-at-once',
    by: via,
    words: { ...words, ...(solved !== undefined && { solution: solved }) },
    facts: { outcome: decision === 'accommodated' ? 'proposal' : 'refusal', ...extra },
  });
  return { ...next, ...letter };
}

/** What the answer promises besides itself, and by when (epoch ms). */
function promisedWith(context: ComplaintContext, payload: AnswerPayload) {
  if (payload.decision === 'refused' || payload.promisedBy === undefined) return undefined;
  const day = closeOfDate(answerCalendar(context), payload.promisedBy);
  return 'at' in day ? { promised: payload.promised ?? ('thing' as const), promisedBy: day.at } : undefined;
}

/**
 * The customer has the answer since `at`: its clocks stop, the promise is kept, and it takes the place of an acknowledgement
 * that nobody needs any more [ASI-ACK-6]. A second time changes nothing.
 */
export function reached(context: ComplaintContext, at: number): Change {
  const { answered, policy, acknowledgedAt } = context;
  if (!answered || answered.reachedAt !== null) return {};
  return {
    answered: { ...answered, reachedAt: at },
    clocks: context.clocks.map((clock) => {
      if (stops.some((name) => clock.name.startsWith(name))) return stopClock(clock, at, policy.calendars);
      const instead = clock.name === 'acknowledgement' && acknowledgedAt === undefined;
      return instead ? replaced(context, clock, at) : clock;
    }),
    commitments: settle(context, at),
    pendingDate: null,
    letters: supersede(context.letters, 'acknowledgement', 'reopened', 'resumed', 'delay-notice', 'answer'),
  };
}

/** The answer of `at` takes the place of what a clock of the first day waits for: not needed any more when it came in time. */
function replaced(context: ComplaintContext, clock: Clock, at: number): Clock {
  return at <= dueAt(context, clock.name)
    ? cancelClock(clock, context.at)
    : stopClock(clock, at, context.policy.calendars);
}
