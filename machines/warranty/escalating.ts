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
import type { Change, ClaimContext } from './context.ts';
import { tellContact, tellCustomer } from './escalation-letters.ts';
import { concernRaised } from './safety.ts';

/** The policy's calendar on which units of working time of an escalation count. */
export function calendarKey({ policy }: Pick<ClaimContext, 'policy'>): string {
  return policy.warranty.plans.value.calendar;
}

/** One more reason; the first begins the escalation on its lowest level [SUP-ESC-7]. */
export function escalate(context: ClaimContext, reason: EscalationReason): Change {
  const rules = context.policy.escalation;
  if (!rules || context.escalation?.reasons.some(({ trigger }) => trigger === reason.trigger)) return {};
  const first = context.escalation === null;
  return applied<ClaimContext>(
    context,
    (next) => reasonNoted(next, reason),
    (next) => grownBy(next, reason),
    first ? onLevel : tellContact,
    (next) => (first ? tellCustomer(next, 'started') : {}),
    (next) => concernRaised(next, reason),
  );
}

/** The contact of the level has the case on the table, and a clock to take it [SUP-RESP-5]. */
function onLevel(context: ClaimContext): Change {
  const clock = ladderClock(context, 'escalation', context.at, calendarKey(context));
  const clocks = [...context.clocks, clock];
  return { ...tellContact({ ...context, clocks }), clocks };
}

/** Nobody took it, or it stalled: the next level has it [SUP-ESC-7]. */
export function climbed(context: ClaimContext): Change {
  const { escalation, policy } = context;
  const above = escalation && levelAbove(escalation, policy.escalation?.levels.value ?? []);
  if (!escalation || !above) return reminded(context);
  return applied<ClaimContext>(
    context,
    (next) => onLevelAbove(next, escalation, above),
    onLevel,
    (next) => tellCustomer(next, 'climbed'),
  );
}

/** The last level is silent: told again, less and less often, until somebody takes it. */
export function reminded(context: ClaimContext): Change {
  const { escalation } = context;
  if (!escalation) return {};
  return applied<ClaimContext>(context, (next) => toldAgain(next, escalation), tellContact);
}

/** The contact took it at `occurredAt`; a level that was taken in time is met although word came later. */
export function acknowledgedBy(context: ClaimContext, occurredAt: number, who: Actor): Change {
  const { escalation } = context;
  if (!escalation) return {};
  const { at, change } = takenBy(context, escalation, occurredAt, who);
  return applied<ClaimContext>(
    context,
    () => change,
    (next) => ({ clocks: [...next.clocks, ladderClock(next, 'check-in', at, calendarKey(next))] }),
    (next) => tellCustomer(next, 'taken'),
  );
}

/** Progress was recorded: the next check-in is due a period later, and the customer hears of it [SUP-ESC-9] [SUP-ESC-10]. */
export function checkedIn(context: ClaimContext, progress: string, occurredAt: number, who: Actor): Change {
  if (!context.escalation || !clockOf(context, 'check-in')) return {};
  return applied<ClaimContext>(
    context,
    (next) => progressNoted(next, progress, occurredAt, who, calendarKey(next)),
    (next) => tellCustomer(next, 'progress'),
  );
}

/** It is over: decided, stood down with a reason, or the case ended; the customer is told [SUP-ESC-10]. */
export function endEscalation(context: ClaimContext, how: NonNullable<Escalation['ended']>['how']): Change {
  const { escalation } = context;
  if (!escalation) return {};
  return applied<ClaimContext>(
    context,
    (next) => (how === 'case over' ? {} : tellCustomer(next, how === 'answered' ? 'answered' : 'stoodDown')),
    (next) => escalationOver(next, escalation, how),
  );
}
