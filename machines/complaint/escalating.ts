import { applied } from '../case/applied.ts';
import { clockOf } from '../case/due.ts';
import { levelAbove, type Escalation, type EscalationReason } from '../case/escalation.ts';
import {
  escalationOver,
  grownBy,
  ladderClock,
  onLevelAbove,
  progressNoted,
  reasonNoted,
  takenBy,
  toldAgain,
} from '../case/escalation-steps.ts';
import type { Actor } from '../case/interaction.ts';
import { checkInKept, checkInOver, checkInStalled, nextCheckInTold } from './check-in-promises.ts';
import type { Change, ComplaintContext } from './context.ts';
import { tellContact, tellCustomer } from './escalation-letters.ts';
import { concernRaised } from './safety.ts';

const calendarOf = ({ policy }: ComplaintContext): string => policy.answer.within.value.calendar;

/** One more reason; the first begins the escalation on its lowest level [SUP-ESC-1] [SUP-ESC-7] [HAW-ESC-1]. */
export function escalate(context: ComplaintContext, reason: EscalationReason): Change {
  const rules = context.policy.escalation;
  if (!rules || context.escalation?.reasons.some(({ trigger }) => trigger === reason.trigger)) return {};
  return applied<ComplaintContext>(
    { ...context, ...reasonNoted(context, reason) },
    (next) => grown(next, reason),
    (next) => concernRaised(next, reason),
  );
}

function grown(context: ComplaintContext, reason: EscalationReason): Change {
  const first = context.escalation === null;
  return applied<ComplaintContext>(
    context,
    (next) => grownBy(next, reason),
    first ? onLevel : tellContact,
    (next) => (first ? tellCustomer(next, 'started') : {}),
  );
}

/** The contact of the level has the case on the table, and a clock to take it [SUP-RESP-5]. */
function onLevel(context: ComplaintContext): Change {
  const clocks = [...context.clocks, ladderClock(context, 'escalation', context.at, calendarOf(context))];
  return { ...tellContact({ ...context, clocks }), clocks };
}

/** Nobody took it, or it stalled: the next level has it [SUP-ESC-7]. */
export function climbed(context: ComplaintContext): Change {
  const { escalation, policy } = context;
  const above = escalation && levelAbove(escalation, policy.escalation?.levels.value ?? []);
  if (!escalation || !above) return reminded(context);
  return applied<ComplaintContext>(
    context,
    checkInStalled,
    () => onLevelAbove(context, escalation, above),
    onLevel,
    (next) => tellCustomer(next, 'climbed'),
  );
}

/** The last level is silent: told again, less and less often, until somebody takes it. */
export function reminded(context: ComplaintContext): Change {
  const { escalation } = context;
  if (!escalation) return {};
  return applied(context, checkInStalled, () => toldAgain(context, escalation), tellContact);
}

/** The contact took it at `occurredAt`; a level that was taken in time is met although word came later. */
export function acknowledgedBy(context: ComplaintContext, occurredAt: number, who: Actor): Change {
  const { escalation } = context;
  if (!escalation) return {};
  const { at, change } = takenBy(context, escalation, occurredAt, who);
  return applied<ComplaintContext>(
    context,
    ({ investigatedAt = at }) => ({ ...change, investigatedAt }),
    (next) => ({ clocks: [...next.clocks, ladderClock(next, 'check-in', at, calendarOf(next))] }),
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
  if (!context.escalation || !clockOf(context, 'check-in')) return {};
  const next = { ...context, ...progressNoted(context, progress, occurredAt, who, calendarOf(context)) };
  if (nextCheckInTold(next)) return next;
  return applied<ComplaintContext>(
    next,
    (news) => checkInKept(news, occurredAt),
    (news) => tellCustomer(news, 'progress'),
  );
}

/** It is over: answered, stood down with a reason, or the case ended; the customer is told [SUP-ESC-10]. */
export function endEscalation(
  context: ComplaintContext,
  how: NonNullable<Escalation['ended']>['how'],
): Change {
  const { escalation } = context;
  if (!escalation) return {};
  return applied<ComplaintContext>(
    context,
    (next) => checkInOver(next, how === 'answered'),
    (next) => (how === 'case over' ? {} : tellCustomer(next, how === 'answered' ? 'answered' : 'stoodDown')),
    () => escalationOver(context, escalation, how),
  );
}
