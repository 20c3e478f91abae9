import { cancelClock, stopClock } from '../clocks/stop-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import {
  beginEscalation,
  climb,
  levelAbove,
  triggers,
  type Escalation,
  type EscalationReason,
} from '../case/escalation.ts';
import type { Actor } from '../case/interaction.ts';
import { clockFrom } from '../clocks/clock-from.ts';
import type { Change, ComplaintContext } from './context.ts';
import { clockOf } from '../case/due.ts';
import { checkInKept, checkInOver, checkInStalled, nextCheckInTold } from './check-in-promises.ts';
import { tellContact, tellCustomer } from './escalation-letters.ts';
import { applied } from '../case/applied.ts';
import { concernRaised } from './safety.ts';

/** A running clock of the escalation, in wall time unless the policy's unit says otherwise; it never pauses. */
function clockNumbered(context: ComplaintContext, kind: 'escalation' | 'check-in', startedAt: number): Clock {
  const { policy, escalation, clocks } = context;
  const rule = policy.escalation?.[kind === 'escalation' ? 'acknowledgedWithin' : 'checkInEvery'];
  const budget = rule?.value ?? { amount: 0, unit: 'minutes' };
  const number = clocks.filter(({ name }) => name.startsWith(`${kind}-`)).length + 1;
  const level = escalation?.level ?? 1;
  const title = kind === 'escalation' ? `Escalation level ${level} acknowledged` : 'Escalation check-in';
  const within = { budget, calendar: policy.answer.within.value.calendar };
  return clockFrom(`${kind}-${number}`, title, { value: within }, startedAt, false);
}

/** One more reason; the first begins the escalation on its lowest level [SUP-ESC-1] [SUP-ESC-7] [HAW-ESC-1]. */
export function escalate(context: ComplaintContext, reason: EscalationReason): Change {
  const rules = context.policy.escalation;
  if (!rules || context.escalation?.reasons.some(({ trigger }) => trigger === reason.trigger)) return {};
  const said = {
    at: reason.at,
    who: reason.by,
    direction: reason.by.role === 'customer' ? 'in' : 'internal',
    channel: 'note',
    what: `Escalated: ${triggers[reason.trigger]}`,
    words: reason.words === undefined ? [] : [reason.words],
  } as const;
  const noted = { ...context, interactions: [...context.interactions, said] };
  return applied<ComplaintContext>(
    noted,
    (next) => grown(next, reason),
    (next) => concernRaised(next, reason),
  );
}

function grown(context: ComplaintContext, reason: EscalationReason): Change {
  const { escalation, policy, at } = context;
  const levels = policy.escalation?.levels.value ?? [];
  if (escalation) {
    const more = { ...escalation, reasons: [...escalation.reasons, reason] };
    return applied(context, () => ({ escalation: more }), tellContact);
  }
  const begun = beginEscalation(context.pastEscalations.length + 1, levels, reason, at);
  return applied(
    context,
    () => ({ escalation: begun }),
    onLevel,
    (next) => tellCustomer(next, 'started'),
  );
}

/** The contact of the level has the case on the table, and a clock to take it [SUP-RESP-5]. */
function onLevel(context: ComplaintContext): Change {
  const clocks = [...context.clocks, clockNumbered(context, 'escalation', context.at)];
  return { ...tellContact({ ...context, clocks }), clocks };
}

/** Nobody took it, or it stalled: the next level has it [SUP-ESC-7]. */
export function climbed(context: ComplaintContext): Change {
  const { escalation, policy, at } = context;
  const above = escalation && levelAbove(escalation, policy.escalation?.levels.value ?? []);
  if (!escalation || !above) return reminded(context);
  return applied(
    context,
    checkInStalled,
    () => ({ escalation: climb(escalation, above, at), clocks: context.clocks.map((c) => missed(c, at)) }),
    onLevel,
    (next) => tellCustomer(next, 'climbed'),
  );
}

/** The last level is silent: told again, less and less often, until somebody takes it. */
export function reminded(context: ComplaintContext): Change {
  const { escalation, at } = context;
  if (!escalation) return {};
  const again: Escalation = {
    ...escalation,
    // Stalled on the last level: it has to be taken anew.
    acknowledgedAt: null,
    reminders: escalation.reminders + 1,
    remindedAt: at,
  };
  const clocks = context.clocks.map((clock) =>
    clock.name.startsWith('check-in-') ? missed(clock, at) : clock,
  );
  return applied(context, checkInStalled, () => ({ escalation: again, clocks }), tellContact);
}

/** The contact took it at `occurredAt`; a level that was taken in time is met although word came later. */
export function acknowledgedBy(context: ComplaintContext, occurredAt: number, who: Actor): Change {
  const { escalation, policy } = context;
  if (!escalation) return {};
  const at = Math.max(occurredAt, escalation.levelSince);
  const clocks = context.clocks.map((clock) =>
    clock.name.startsWith('escalation-') && clock.startedAt <= Math.max(occurredAt, escalation.levelSince)
      ? stopClock(clock, occurredAt, policy.calendars)
      : clock,
  );
  const taken = { ...escalation, acknowledgedAt: at };
  const what = `Escalation taken on level ${escalation.level}`;
  const noted = { at: occurredAt, who, direction: 'internal', channel: 'note', what, words: [] } as const;
  return applied(
    context,
    ({ investigatedAt = at }) => ({
      escalation: taken,
      clocks,
      investigatedAt,
      interactions: [...context.interactions, noted],
    }),
    (next) => ({ clocks: [...next.clocks, clockNumbered(next, 'check-in', at)] }),
    (next) => tellCustomer(next, 'taken'),
  );
}

/** Progress was recorded: the next check-in is due a period later [SUP-ESC-9]. */
export function checkedIn(
  context: ComplaintContext,
  progress: string,
  occurredAt: number,
  who: Actor,
): Change {
  const { escalation, policy } = context;
  const running = clockOf(context, 'check-in');
  if (!escalation || !running) return {};
  const what = `Escalation check-in ${escalation.checkIns + 1}`;
  const noted = {
    at: occurredAt,
    who,
    direction: 'internal',
    channel: 'note',
    what,
    words: [progress],
  } as const;
  const clocks = context.clocks.map((clock) =>
    clock === running ? stopClock(clock, occurredAt, policy.calendars) : clock,
  );
  return applied<ComplaintContext>(
    { ...context, clocks },
    (next) => ({
      escalation: { ...escalation, checkIns: escalation.checkIns + 1 },
      interactions: [...context.interactions, noted],
      clocks: [...clocks, clockNumbered(next, 'check-in', Math.max(occurredAt, running.startedAt))],
    }),
    (next) =>
      nextCheckInTold(next)
        ? {}
        : applied(
            next,
            (news) => checkInKept(news, occurredAt),
            (news) => tellCustomer(news, 'progress'),
          ),
  );
}

/** It is over: answered, stood down with a reason, or the case ended; the customer is told [SUP-ESC-10]. */
export function endEscalation(
  context: ComplaintContext,
  how: 'answered' | 'stood down' | 'case over',
): Change {
  const { escalation, at } = context;
  if (!escalation) return {};
  const own = (name: string): boolean => name.startsWith('escalation-') || name.startsWith('check-in-');
  const clocks = context.clocks.map((clock) => (own(clock.name) ? cancelClock(clock, at) : clock));
  const over = { ...escalation, ended: { at, how } };
  return applied(
    context,
    (next) => checkInOver(next, how === 'answered'),
    (next) => (how === 'case over' ? {} : tellCustomer(next, how === 'answered' ? 'answered' : 'stoodDown')),
    ({ pastEscalations }) => ({ escalation: null, pastEscalations: [...pastEscalations, over], clocks }),
  );
}

/** Its time passed at `at` without what it waited for, whatever comes later. */
function missed(clock: Clock, at: number): Clock {
  if (!clock.name.startsWith('escalation-') && !clock.name.startsWith('check-in-')) return clock;
  return clock.stoppedAt === undefined ? { ...cancelClock(clock, at), outcome: 'missed' } : clock;
}
