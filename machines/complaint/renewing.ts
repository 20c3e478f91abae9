import { applied } from '../case/applied.ts';
import { heard } from '../case/heard.ts';
import type { Actor } from '../case/interaction.ts';
import { isWaiting, promise } from './commitments.ts';
import type { Change, ComplaintContext, PendingDate } from './context.ts';
import { clockOf } from '../case/due.ts';
import { answerCalendar, closeOfDate, holdsUntil, movedTo, nextDate } from './deadlines.ts';
import { supersede } from '../case/letters.ts';
import { write } from './letters.ts';
import { dueOf } from '../clocks/due-of.ts';
import type { Payloads } from './payloads.ts';
import { reasons, whyLonger } from './why-longer.ts';

/** The new date as the clock will have it. */
export function pendingFor(
  context: ComplaintContext,
  at: number,
  given: Omit<PendingDate, 'dueAt'>,
): PendingDate | null {
  const clock = clockOf(context, 'answer');
  if (!clock) return null;
  const moved = movedTo(context, clock, at, 'renewed', context.at);
  const { at: due } = dueOf(moved, context.policy.calendars);
  return { ...given, dueAt: due };
}

interface Way {
  readonly how?: 'email' | 'post' | undefined;
  /** The date that the customer knows, epoch ms; the one that holds when left out. */
  readonly oldDate?: number;
}

/** Each new date is told with its reason: an agent's in their words, any other by how the case stands. */
function notice(
  context: ComplaintContext,
  at: number,
  given: Omit<PendingDate, 'dueAt'>,
  { how, oldDate = holdsUntil(context) }: Way = {},
) {
  const pendingDate = pendingFor(context, at, given);
  const { because, reason } = given;
  const letters = supersede(context.letters, 'delay-notice');
  const letter = write(
    { ...context, letters },
    {
      purpose: 'delay-notice',
      template: 'delay-notice',
      ...(how && { by: how }),
      facts: { oldDate, newDate: pendingDate?.dueAt ?? at, ...(because && { because }) },
      ...(reason !== undefined && { words: { reason } }),
    },
  );
  return { pendingDate, ...letter };
}

/** The delay notice that goes out by itself, with the policy's next date [ASI-RES-2]. */
export function automaticNotice(context: ComplaintContext): Change {
  return notice(context, nextDate(context), { by: 'itself', because: whyLonger(context) });
}

/**
 * The customer reads the date `stated` (epoch ms) when it is over: the one that holds now is told at once [CSP-PROM-1]. Nothing while
 * that is over too, waits for the customer or is being told.
 */
export function readTooLate(context: ComplaintContext, stated: number): Change {
  const due = holdsUntil(context);
  if (due <= context.at || context.pendingDate || isWaiting(context)) return {};
  return notice(context, due, { by: 'itself', because: 'lateWord' }, { oldDate: stated });
}

/** An agent's new date in writing. It holds from when it is delivered. */
export function agentNotice(
  context: ComplaintContext,
  payload: Payloads['renew'],
  at: number,
  who: Actor,
): Change {
  const { newDate, reason, via } = payload;
  const day = closeOfDate(answerCalendar(context), newDate);
  if (!('at' in day)) return {};
  const how = via === 'verbal' ? undefined : via;
  const said = { what: `Asked for a new date: ${newDate}`, channel: 'note', words: [reason] };
  return applied(
    context,
    (next) => heard(next, said, at, who, 'internal'),
    (next) => notice(next, day.at, { by: 'agent', reason }, { how }),
  );
}

/** An agent's new date told in a call: holds at once. */
export function spokenRenewal(
  context: ComplaintContext,
  payload: Payloads['renew'],
  at: number,
  who: Actor,
): Change {
  const day = closeOfDate(answerCalendar(context), payload.newDate);
  if (!('at' in day)) return {};
  const channel = context.channel === 'inPerson' ? 'inPerson' : 'phone';
  const told = {
    at,
    who,
    direction: 'out',
    channel,
    what: `Told a new date: ${payload.newDate}`,
    words: [payload.reason],
  } as const;
  const pendingDate = pendingFor(context, day.at, { by: 'agent', reason: payload.reason });
  const letters = supersede(context.letters, 'delay-notice');
  return {
    ...renewed({ ...context, pendingDate }, at),
    letters,
    interactions: [...context.interactions, told],
  };
}

/** The customer knows the new date since `at`: the clock moves, the promise is renewed, and it is counted. */
export function renewed(context: ComplaintContext, at: number): Change {
  const { pendingDate, renewals, automaticLeft } = context;
  const clock = clockOf(context, 'answer');
  if (!pendingDate || !clock) return {};
  const byItself = pendingDate.by === 'itself';
  const why = pendingDate.because && `: ${reasons[pendingDate.because]}`;
  const reason = byItself ? `renewed by delay notice${why ?? ''}` : 'renewed by an agent';
  const moved = movedTo(context, clock, pendingDate.dueAt, reason, at);
  return {
    clocks: context.clocks.map((other) => (other === clock ? moved : other)),
    ...promise(context, at, pendingDate.dueAt, { because: reason, reason: pendingDate.reason }),
    pendingDate: null,
    renewals: {
      automatic: renewals.automatic + (byItself ? 1 : 0),
      byAgent: renewals.byAgent + (byItself ? 0 : 1),
    },
    automaticLeft: Math.max(0, automaticLeft - (byItself ? 1 : 0)),
  };
}
