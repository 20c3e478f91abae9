import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import type { Actor } from '../case/interaction.ts';
import { applied } from './applied.ts';
import { settle } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { answerCalendar, closeOfDate, dueAt } from './deadlines.ts';
import { stopWaiting } from './waiting.ts';
import { isUnderWay, latest, supersede, write } from './letters.ts';
import type { AnswerPayload } from './payloads.ts';
import { promisedWithAnswer } from './promising.ts';

/** Clocks that the answer stops; those of the first day it may replace; no other is its business. */
const stops: readonly string[] = ['answer', 'unresolved'];
const firstDay: readonly string[] = ['acknowledgement', 'forwarding'];

/**
 * The substantive answer, given at `occurredAt`: stops the clocks, keeps the promise and writes to the customer unless
 * it was said. Resolved at once, it takes the place of the acknowledgement [ASI-RES-1] [ASI-RES-3] [ASI-ACK-6].
 */
export function recordAnswer(
  asked: ComplaintContext,
  payload: AnswerPayload,
  occurredAt: number,
  actor: Actor,
): Change {
  const context = applied(asked, stopWaiting(occurredAt));
  const { policy, at } = context;
  const { decision, via } = payload;
  const atOnce = context.acknowledgedAt === undefined && !isUnderWay(latest(context, 'acknowledgement'));
  const clocks = context.clocks.map((clock) => {
    const done = clock.name === 'acknowledgement' ? context.acknowledgedAt : context.forwardedAt;
    if (stops.some((name) => clock.name.startsWith(name)))
      return stopClock(clock, occurredAt, policy.calendars);
    if (!firstDay.includes(clock.name) || done !== undefined) return clock;
    // The answer takes its place: no longer needed when it came in time.
    return occurredAt <= dueAt(context, clock.name)
      ? cancelClock(clock, at)
      : stopClock(clock, occurredAt, policy.calendars);
  });
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
    what: `Answered: ${decision}`,
    words: Object.values(words),
  } as const;
  const next: ComplaintContext = {
    ...context,
    clocks,
    commitments: settle(context, occurredAt),
    interactions: [...context.interactions, told],
    answered: { at: occurredAt, decision, via },
    pendingDate: null,
    letters: supersede(context.letters, 'acknowledgement', 'reopened', 'delay-notice', 'answer'),
  };
  const extra = promisedWith(next, payload);
  if (via === 'verbal')
    return extra
      ? { ...next, ...promisedWithAnswer(next, extra.promised, occurredAt, extra.promisedBy) }
      : next;
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
