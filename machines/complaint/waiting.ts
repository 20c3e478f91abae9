import { applyBudget } from '../../policies/calendar/operations.ts';
import type { Actor } from '../case/interaction.ts';
import { calendarOf, type Clock } from '../clocks/clock.ts';
import { pauseClock, resumeClock } from '../clocks/pause-clock.ts';
import { applied } from '../case/applied.ts';
import { isWaiting, pauseReason, suspended } from './commitments.ts';
import type { Change, ComplaintContext } from './context.ts';
import { isUnderWay } from '../case/deed.ts';
import { clockOf } from '../case/due.ts';
import { heard } from '../case/heard.ts';
import { dateToTell } from './told-date.ts';
import { latest, supersede } from '../case/letters.ts';
import { write } from './letters.ts';

/** The clocks that the policy lets wait for the customer; those of safety and escalation are never among them. */
function waitingClocks(context: ComplaintContext): readonly Clock[] {
  const names = context.policy.pauses?.waitingForCustomer.value ?? [];
  return names.flatMap((name) => clockOf(context, name) ?? []);
}

/** The customer is asked. Everything runs on until the question has reached them: nobody replies to one that never arrived. */
export function waitForCustomer(
  context: ComplaintContext,
  question: string,
  occurredAt: number,
  who: Actor,
): Change {
  const said = { what: 'Asked the customer', channel: 'note', words: [question] };
  return applied(
    context,
    ({ letters }) => ({
      waiting: { since: null, askedAt: occurredAt },
      letters: supersede(letters, 'question'),
    }),
    (next) => heard(next, said, occurredAt, who, 'internal'),
    (next) => write(next, { purpose: 'question', template: 'question', words: { question } }),
  );
}

/** The customer has the question since `at`: the clocks wait, and the date that was told depends on the reply from now on. */
export function asked(context: ComplaintContext, at: number): Change {
  const { waiting, clocks, commitments } = context;
  if (!waiting || isWaiting(context)) return {};
  const pausing = waitingClocks(context);
  return {
    waiting: { ...waiting, since: at },
    clocks: clocks.map((clock) => (pausing.includes(clock) ? pauseClock(clock, at, pauseReason) : clock)),
    commitments: suspended(commitments, at),
  };
}

/** The question cannot be delivered. */
function unasked(context: ComplaintContext): boolean {
  return !isWaiting(context) && latest(context, 'question')?.status === 'needs-person';
}

/** A word of `at` (epoch ms) replies to the question; one that was said before it and is logged after it does not. */
export function isReply({ waiting }: ComplaintContext, at: number): boolean {
  return waiting !== null && at >= (waiting.askedAt ?? waiting.since ?? 0);
}

/** The reply came at `replyAt`, or the policy's limit is over: the clocks run on, and the customer is told the date. */
export function resume(context: ComplaintContext, replyAt: number, because: 'reply' | 'limit'): Change {
  if (!context.waiting) return {};
  const held = isWaiting(context);
  const waited = applied(context, stopWaiting(replyAt), ({ letters }) => ({
    letters: supersede(letters, 'question', 'resumed'),
  }));
  // Nobody was told a date yet: the acknowledgement will, unless it is on its way with the one of before.
  const untold = waited.acknowledgedAt === undefined && !isUnderWay(latest(waited, 'acknowledgement'));
  if (!held || waited.answered || untold || waited.pendingDate) return waited;
  const facts = { resumed: because, newDate: dateToTell(waited) };
  return { ...waited, ...write(waited, { purpose: 'resumed', template: 'resumed', facts }) };
}

/** Nothing waits any more from `at` on. */
export function stopWaiting(at: number): (context: ComplaintContext) => Change {
  return ({ clocks, commitments, waiting }) => {
    if (!waiting) return {};
    if (waiting.since === null) return { waiting: null };
    const end = Math.max(at, waiting.since);
    return {
      waiting: null,
      clocks: clocks.map((clock) => resumeClock(clock, end)),
      commitments: suspended(commitments, end),
    };
  };
}

/** When waiting for the customer ends by itself. */
export function waitingUntil({ policy, waiting, at }: ComplaintContext): number {
  const limit = policy.pauses?.limit.value;
  if (!limit || typeof waiting?.since !== 'number') return at;
  const calendar = calendarOf({ name: 'waiting', calendar: limit.calendar }, policy.calendars);
  return applyBudget(calendar, waiting.since, limit.budget).at;
}

/** The answer clock waits. */
export function answerPaused(context: ComplaintContext): boolean {
  return clockOf(context, 'answer')?.pauses.some(({ to }) => to === undefined) ?? false;
}

export function whyNotWait(context: ComplaintContext): string | undefined {
  const { policy, waiting, answered } = context;
  if (!policy.pauses)
    return `The policy '${policy.id}' lets no clock wait for the customer: ask with 'respond'.`;
  if (answered) return "It is answered: nothing more is asked until the customer says 'notSolved'.";
  return waiting && !unasked(context) ? "It waits for the customer already: ask with 'respond'." : undefined;
}
